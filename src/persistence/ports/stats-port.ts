/** Training in numbers for the Stats screen: always worked out anew, never stored. */
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { dayNumber, mondayOf } from '../../domain/day-number.js';
import type { ExerciseMuscles } from '../../domain/exercise-library.js';
import { volumeKg } from '../../domain/load.js';
import { doneExercisesOf } from '../../domain/statistics/done-exercise.js';
import { hardSetsByMuscle } from '../../domain/statistics/hard-sets.js';
import { isoWeekOf } from '../../domain/statistics/iso-week.js';
import type { SessionSummary, StatsPort, TrainingOverview } from '../../store/ports.js';
import type { OpenStores } from '../both-stores/open-stores.js';
import { exerciseProgress } from '../database/exercise-progress.js';
import { say } from './session-ports.js';

/** @param musclesOf what an exercise trains where its record does not say */
export function createStatsPort(
  stores: OpenStores,
  athlete: () => Athlete,
  musclesOf: (name: string) => ExerciseMuscles | null,
): StatsPort {
  return {
    overview: () => say(() => overviewOf(stores, athlete(), musclesOf)),
    exercise: (name) => say(() => exerciseProgress(stores.reader, name, athlete())),
  };
}

function overviewOf(
  { reader }: OpenStores,
  athlete: Athlete,
  musclesOf: (name: string) => ExerciseMuscles | null,
): TrainingOverview {
  const summaries = reader.listSummaries().filter(({ date }) => date !== '');
  const [latest] = summaries;
  const lastMonday = latest ? mondayOf(dayNumber(latest.date)) : 0;
  const lastWeek = summaries.filter(({ date }) => mondayOf(dayNumber(date)) === lastMonday);
  const sessions = lastWeek.flatMap(({ id }) => reader.getSession(id) ?? []);
  const { rows } = hardSetsByMuscle(sessions.flatMap(doneExercisesOf), musclesOf);
  return {
    exercises: reader.knownExercises(),
    weeks: weeksOf(summaries, athlete),
    muscles: [...rows].sort((one, other) => other.sets - one.sets || (one.muscle < other.muscle ? -1 : 1)),
    musclesWeek: latest ? isoWeekOf(latest.date) : '',
    days: daysOf(summaries),
  };
}

/** Weeks in their order; one without a session has no volume. */
function weeksOf(summaries: readonly SessionSummary[], athlete: Athlete): TrainingOverview['weeks'] {
  const weeks = new Map<number, { sessions: number; volumeKg: number }>();
  for (const { date, volume } of summaries) {
    const monday = mondayOf(dayNumber(date));
    const week = weeks.get(monday) ?? { sessions: 0, volumeKg: 0 };
    week.sessions += 1;
    week.volumeKg += volumeKg(volume, bodyWeightOn(athlete, date));
    weeks.set(monday, week);
  }
  return [...weeks].sort(([one], [other]) => one - other).map(([monday, week]) => ({ monday, ...week }));
}

function daysOf(summaries: readonly SessionSummary[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const { date } of summaries) days.set(dayNumber(date), (days.get(dayNumber(date)) ?? 0) + 1);
  return days;
}

/** Training in numbers for the Stats screen: worked out anew for what is shown, by what `stats` prints. */
import type { Athlete } from '../../domain/athlete.js';
import { dayNumber } from '../../domain/day-number.js';
import type { ExerciseMuscles } from '../../domain/exercise-library.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { ExerciseSeries } from '../../domain/read-models/training-overview.js';
import { bestEstimates } from '../../domain/statistics/best-estimates.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { hardSetsByMuscle } from '../../domain/statistics/hard-sets.js';
import { heaviestSets } from '../../domain/statistics/heaviest-sets.js';
import { planSummaries } from '../../domain/statistics/plan-summary.js';
import { trainingRhythm } from '../../domain/statistics/training-rhythm.js';
import { weeklyVolume } from '../../domain/statistics/weekly-volume.js';
import type { StatsPort } from '../../store/ports/stats-port.js';
import type { Steps } from '../disk/time-sliced-work.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import type { SessionReader } from '../session-reader.js';
import { sayingIn, typingTask } from './session-ports.js';

/**
 * @param athlete who trains, as the file has it now
 * @param musclesOf what an exercise trains where its record does not say
 */
export function createStatsPort(
  stores: {
    readonly reader: SessionReader;
    readonly exporter: Pick<SessionExporter, 'root'>;
  },
  athlete: () => Athlete,
  musclesOf: (name: string) => ExerciseMuscles | null,
): StatsPort {
  const { root } = stores.exporter;
  const say = sayingIn(root);
  const series = (filter: { key: string; since: string; until?: string }): ExerciseSeries => {
    const { countPartialReps: countsPartials, oneRepMaxFormula, ...athletes } = athlete();
    const done = stores.reader.statistics.doneExercises({ ...filter, countsPartials });
    return {
      estimates: bestEstimates(done, bodyWeightsOf(athletes), oneRepMaxFormula),
      heaviest: heaviestSets(done),
    };
  };
  const detailed = (range: { since: string; until: string }) =>
    stores.reader.statistics.detailedExercises({ ...range, countsPartials: athlete().countPartialReps });
  return {
    overview: () =>
      say(() => ({
        ...(stores.reader.days.span() ?? { sessions: 0, firstDay: '', lastDay: '' }),
        exercises: stores.reader.days.exercises().map(({ name, lastDate }) => ({ name, lastDate })),
      })),
    series: (name, range) => say(() => series({ key: exerciseKey(name), ...range })),
    lastCourses: (names, sessions) =>
      say(() => {
        const seriesOf = (name: string) => {
          const key = exerciseKey(name);
          return series({ key, since: stores.reader.days.dayOfLast(key, sessions) });
        };
        return new Map(names.map((name) => [name, seriesOf(name)]));
      }),
    records: (name) => say(() => stores.reader.personalBests.known(name, athlete())?.records ?? null),
    recordsBehind: (name) => typingTask(root, () => recordSteps(stores.reader, name, athlete())),
    precomputePersonalBests: () => typingTask(root, () => keepSteps(() => stores.reader, athlete)),
    weeks: (range) =>
      say(() =>
        weeklyVolume(stores.reader.days.efforts(range, athlete().countPartialReps), bodyWeightsOf(athlete())),
      ),
    hardSets: (range) => say(() => hardSetsByMuscle(detailed(range), musclesOf)),
    days: (range) =>
      say(() => {
        const byDay = stores.reader.days.sessionsByDay(range);
        return new Map([...byDay].map(([day, sessions]) => [dayNumber(day), sessions]));
      }),
    phases: (range) => say(() => planSummaries(detailed(range), bodyWeightsOf(athlete()))),
    rhythm: (range, today) =>
      say(() => trainingRhythm([...stores.reader.days.sessionsByDay(range).keys()], today)),
  };
}

function* recordSteps({ personalBests }: SessionReader, name: string, athlete: Athlete) {
  const { records } = yield* personalBests.steps(name, athlete);
  return records;
}

function* keepSteps(reader: () => SessionReader, athlete: () => Athlete): Steps<void> {
  try {
    yield* reader().personalBests.keepAll(athlete);
  } catch {
    // Nobody asked for it yet; who does is told why it cannot be read.
  }
}

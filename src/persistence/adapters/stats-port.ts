import type { Athlete } from '../../domain/athlete.js';
import { dayNumber } from '../../domain/day-number.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { ExerciseSeries, TrainingOverview } from '../../domain/read-models/training-overview.js';
import { bestEstimates } from '../../domain/statistics/best-estimates.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import type { DoneExercise } from '../../domain/statistics/done-exercise.js';
import { hardSetCounter, hardSetsByMuscle } from '../../domain/statistics/hard-sets.js';
import { heaviestSets } from '../../domain/statistics/heaviest-sets.js';
import { planSummaries } from '../../domain/statistics/plan-summary.js';
import { trainingRhythm } from '../../domain/statistics/training-rhythm.js';
import { weeklyVolume } from '../../domain/statistics/weekly-volume.js';
import type { StatsPort } from '../../store/ports/stats-port.js';
import type { Steps } from '../disk/time-sliced-work.js';
import { createCachedMuscleFinder, recordedMuscles } from '../muscle-finder.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import type { SessionReader } from '../session-reader.js';
import { createWithErrorSentence, stepsWithErrorSentence } from './error-sentence.js';

/** @param library called when muscles are first needed */
export function createStatsPort(
  stores: {
    readonly reader: SessionReader;
    readonly exporter: Pick<SessionExporter, 'root'>;
  },
  athlete: () => Athlete,
  library: () => ExerciseLibrary,
): StatsPort {
  const { root } = stores.exporter;
  const withErrorSentence = createWithErrorSentence(root);
  const series = (filter: { key: string; since: string; until?: string }): ExerciseSeries => {
    const { countPartialReps: countsPartials, oneRepMaxFormula, ...athletes } = athlete();
    const done = stores.reader.statistics.doneExercises({ ...filter, countsPartials });
    return {
      estimates: bestEstimates(done, bodyWeightsOf(athletes), oneRepMaxFormula),
      heaviest: heaviestSets(done),
      isWithoutReps: isWithoutReps(done),
    };
  };
  const detailed = (range: { since: string; until: string }) =>
    stores.reader.statistics.detailedExercises({ ...range, countsPartials: athlete().countPartialReps });
  const finderOf = createCachedMuscleFinder(library, athlete);
  const musclesOf = () => finderOf(stores.reader.statistics);
  return {
    overview: () =>
      withErrorSentence(() => ({
        ...(stores.reader.days.span() ?? { sessions: 0, firstDay: '', lastDay: '' }),
        exercises: doneExercises(stores.reader),
      })),
    series: (name, range) => withErrorSentence(() => series({ key: exerciseKey(name), ...range })),
    lastSeries: (names, sessions) =>
      withErrorSentence(() => {
        const seriesOf = (name: string) => {
          const key = exerciseKey(name);
          return series({ key, since: stores.reader.days.dayOfLast(key, sessions) });
        };
        return new Map(names.map((name) => [name, seriesOf(name)]));
      }),
    records: (name) => stepsWithErrorSentence(() => recordSteps(stores.reader, name, athlete()), root),
    precomputePersonalBests: () => precomputeSteps(() => stores.reader, athlete),
    weeks: (range) =>
      withErrorSentence(() =>
        weeklyVolume(stores.reader.days.efforts(range, athlete().countPartialReps), bodyWeightsOf(athlete())),
      ),
    hardSets: (range) => withErrorSentence(() => hardSetsByMuscle(detailed(range), musclesOf())),
    withoutMuscles: () =>
      withErrorSentence(() => {
        const found = musclesOf();
        const unknown = doneExercises(stores.reader).filter(({ name }) => found(name) === null);
        return unknown
          .map(({ name }) => name)
          .filter((name) => recordedMuscles(stores.reader, name) === null);
      }),
    days: (range) =>
      withErrorSentence(() => {
        const byDay = stores.reader.days.sessionsByDay(range);
        return new Map([...byDay].map(([day, sessions]) => [dayNumber(day), sessions]));
      }),
    phases: (range) =>
      withErrorSentence(() =>
        planSummaries(detailed(range), bodyWeightsOf(athlete()), hardSetCounter(musclesOf())),
      ),
    rhythm: (range, today) =>
      withErrorSentence(() => trainingRhythm([...stores.reader.days.sessionsByDay(range).keys()], today)),
  };
}

function* recordSteps({ personalBests }: SessionReader, name: string, athlete: Athlete) {
  const { records } = yield* personalBests.read(name, athlete);
  return records;
}

function* precomputeSteps(reader: () => SessionReader, athlete: () => Athlete): Steps<void> {
  try {
    yield* reader().personalBests.precompute(athlete);
  } catch {
    // When the screen reads the personal bests, it gets the same error and reports it.
  }
}

function isWithoutReps(done: readonly DoneExercise[]): boolean {
  const sets = done.flatMap((exercise) => exercise.sets);
  return sets.length > 0 && sets.every(({ repCount }) => repCount === null);
}

/** The exercises that have a set in some session, last done first. */
function doneExercises({ days }: SessionReader): TrainingOverview['exercises'] {
  return days
    .exercises()
    .filter(({ lastDate }) => lastDate !== '')
    .map(({ name, lastDate }) => ({ name, lastDate }));
}

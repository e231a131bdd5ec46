import { shortDate } from '../../domain/date-labels.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { formatEstimate } from '../../domain/format-weight.js';
import { bestEstimates } from '../../domain/statistics/best-estimates.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { setWords } from './set-words.js';
import type { StatsTopic } from './topic.js';

/** The best estimated one-rep maximum of an exercise in each session. */
export const estimatesTopic: StatsTopic = {
  name: 'e1rm',
  rowWord: 'set with an estimated one-rep maximum',
  csvColumns: ['date', 'sessionId', 'e1rmKg', 'weightKg', 'reps', 'rpe'],
  needsExercise: true,
  read: ({ repository, athlete, exercise, since, until }) => {
    const { unit = 'kg' } = athlete;
    const filter = { key: exerciseKey(exercise ?? ''), since, until };
    const exercises = repository?.statistics.doneExercises(filter) ?? [];
    const estimates = bestEstimates(exercises, bodyWeightsOf(athlete), athlete.oneRepMaxFormula);
    return {
      rows: estimates.map(({ loadMode, ...row }) => ({
        json: row,
        csv: [row.date, row.sessionId, row.e1rmKg, row.weightKg, row.reps, row.rpe],
        words: [
          shortDate(row.date),
          formatEstimate(row.e1rmKg, unit),
          `from ${setWords(row.weightKg, loadMode, row.reps, unit)}${row.rpe === null ? '' : ` @${row.rpe}`}`,
        ],
      })),
    };
  },
};

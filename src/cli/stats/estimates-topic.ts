import { exerciseKey } from '../../domain/exercise-name.js';
import { bestEstimates } from '../../domain/statistics/best-estimates.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import type { StatsTopic } from './topic.js';

/** The best estimated one-rep maximum of an exercise in each session. */
export const estimatesTopic: StatsTopic = {
  name: 'e1rm',
  csvColumns: ['date', 'sessionId', 'e1rmKg', 'weightKg', 'reps', 'rpe'],
  needsExercise: true,
  read: ({ repository, athlete, exercise, since, until }) => {
    const filter = { key: exerciseKey(exercise ?? ''), since, until };
    const exercises = repository?.statistics.doneExercises(filter) ?? [];
    const estimates = bestEstimates(exercises, bodyWeightsOf(athlete), athlete.oneRepMaxFormula);
    return {
      rows: estimates.map((row) => ({
        json: row,
        csv: [row.date, row.sessionId, row.e1rmKg, row.weightKg, row.reps, row.rpe],
        words: [
          row.date.slice(0, 10),
          `${Math.round(row.e1rmKg * 10) / 10} kg`,
          `from ${row.weightKg ?? 0} × ${row.reps}${row.rpe === null ? '' : ` @${row.rpe}`}`,
        ],
      })),
    };
  },
};

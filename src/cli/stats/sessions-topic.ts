import { exerciseKey } from '../../domain/exercise-name.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { isWithin } from '../period-options.js';
import { SESSION_COLUMNS, sessionCell } from '../session-columns.js';
import { toSessionRow } from '../session-row.js';
import type { StatsTopic } from './topic.js';

/** One row per session; with an exercise, only sessions that contain it. The totals are of the whole session. */
export const sessionsTopic: StatsTopic = {
  name: 'sessions',
  rowWord: 'session',
  csvColumns: [
    'date',
    'sessionId',
    'phase',
    'week',
    'focus',
    'exercises',
    'workingSets',
    'volumeKg',
    'durationMinutes',
  ],
  read: ({ repository, athlete, exercise, ...period }) => {
    const bodyWeights = bodyWeightsOf(athlete);
    const key = exercise === null ? undefined : exerciseKey(exercise);
    const ids =
      key &&
      new Set(repository?.statistics.doneExercises({ key, ...period }).map(({ session }) => session.id));
    const summaries = (repository?.listSummaries(undefined, athlete.countPartialReps) ?? [])
      .reverse()
      .filter(({ id, date }) => isWithin(date, period) && (!ids || ids.has(id)));
    return {
      rows: summaries.map((summary) => {
        const row = toSessionRow(summary, bodyWeights);
        return {
          json: row,
          csv: Object.values(row),
          words: SESSION_COLUMNS.map((column) => sessionCell(row, column, athlete)),
        };
      }),
    };
  },
};

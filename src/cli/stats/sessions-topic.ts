import { shortDate } from '../../domain/date-labels.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { counted, formatDuration } from '../../domain/format-session.js';
import { formatVolume } from '../../domain/format-weight.js';
import { timeOf } from '../../domain/session-date.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { isWithin } from '../period-options.js';
import { toSessionRow } from '../session-row.js';
import type { StatsTopic } from './topic.js';

/** One row per session; with an exercise, only the sessions that contain it, with their totals. */
export const sessionsTopic: StatsTopic = {
  name: 'sessions',
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
          words: [
            shortDate(row.date),
            timeOf(row.date) ?? '',
            row.sessionId.slice(0, 8),
            row.phase === null ? '' : `phase ${row.phase}`,
            row.week === null ? '' : `week ${row.week}`,
            row.focus ?? '',
            counted(row.exercises, 'exercise'),
            counted(row.workingSets, 'set'),
            formatVolume(row.volumeKg, athlete.unit ?? 'kg', athlete),
            row.durationMinutes === null ? '' : formatDuration(row.durationMinutes),
          ],
        };
      }),
    };
  },
};

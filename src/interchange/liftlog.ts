/** LiftLog's plain table: a row per completed set with its own time; older versions write the last set first. */
import { columnNames, findColumn } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportedRow, ExportFormat, FileFacts, RowReader } from './exported-row.js';

export const liftlog: ExportFormat = { name: 'liftlog', title: 'LiftLog', open };

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const session = findColumn(names, 'sessionid', 'session id');
  const time = findColumn(names, 'timestamp');
  const exercise = findColumn(names, 'exercise');
  const reps = findColumn(names, 'reps');
  if (session === null || time === null || exercise === null || reps === null) return null;
  const weight = findColumn(names, 'weight');
  const unit = findColumn(names, 'weightunit', 'weight unit');
  const notes = findColumn(names, 'notes');
  return {
    needed: [session, time, exercise, reps],
    isBackwards,
    writesUtc: true,
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const start = row.name(time, 'time');
      const set = {
        entry: 'set' as const,
        kind: 'working' as const,
        number: null,
        weight: row.weight(weight, unit, null),
        reps: row.count(reps),
        rpe: null,
        seconds: null,
        meters: null,
        notes: null,
        completedAt: start,
      };
      const workout = { start, name: null, notes: null, id: row.name(session, 'session') };
      const read = { name: row.name(exercise, 'exercise'), notes: row.note(notes), superset: null };
      return row.error ?? { workout, exercise: read, entries: [set] };
    },
  };
}

/** True if the sets of an exercise are in reverse order of time. Newer versions reverse only the sessions. */
function isBackwards(rows: readonly ExportedRow[]): boolean {
  const pairs = rows.slice(1).flatMap((row, index) => {
    const before = rows[index];
    return before && isSameBlock(before, row) ? [[before.workout.start, row.workout.start] as const] : [];
  });
  // Dates can be compared as text, because the app has only one date format.
  return pairs.some(([before, start]) => before > start) && pairs.every(([before, start]) => before >= start);
}

function isSameBlock(one: ExportedRow, other: ExportedRow): boolean {
  return one.workout.id === other.workout.id && one.exercise.name === other.exercise.name;
}

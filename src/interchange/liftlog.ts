/** LiftLog's plain table: a row per completed set with its own time, the last one first. */
import { columnNames, findColumn } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportedRow, ExportFormat, RowReader } from './exported-row.js';

export const liftlog: ExportFormat = { name: 'liftlog', title: 'LiftLog', open };

function open(header: readonly string[]): RowReader | null {
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
    isBackwards: ([first, ...others]: readonly ExportedRow[]) => {
      const last = others.at(-1);
      // The app's only date format sorts as text.
      return first !== undefined && last !== undefined && first.workout.start > last.workout.start;
    },
    readRow: (cells) => {
      const row = new RowCells(cells, names);
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

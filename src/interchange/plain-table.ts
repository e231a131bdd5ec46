/** A spreadsheet that someone keeps: a row per set, or per several equal sets with their number. */
import { columnNames, unitInName } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { findTableColumns } from './table-columns.js';

export const plainTable: ExportFormat = { name: 'table', title: 'a table of sets', open };

/** More equal sets in one row are a mistake. */
const MAX_SETS = 50;

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const columns = findTableColumns(names, facts.columns);
  const { date, exercise, reps, weight, seconds, sets } = columns;
  if (date === null || exercise === null || (reps === null && weight === null && seconds === null))
    return null;
  const weightUnit = unitInName(names, weight);
  const distanceUnit = names[columns.distance ?? -1]?.split(' ').slice(1).at(-1) ?? '';
  return {
    needed: [date, exercise],
    unusedColumns: header.filter((name, at) => name.trim() !== '' && !Object.values(columns).includes(at)),
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const length = row.seconds(seconds);
      const { meters, unread } = row.distance(columns.distance, distanceUnit);
      const count = row.count(sets) ?? 1;
      if (count > MAX_SETS) row.fail(`${count} sets are too many for one row`);
      const set = {
        entry: 'set' as const,
        kind: 'working' as const,
        number: null,
        weight: row.weight(weight, columns.unit, weightUnit),
        reps: row.count(reps),
        rpe: row.rpe(columns.rpe),
        seconds: length,
        meters,
        notes: row.note(columns.notes),
        ...unread,
      };
      const time = row.text(columns.time);
      const workout = {
        start: `${row.name(date, 'date')} ${time}`.trimEnd(),
        name: row.text(columns.workout) || null,
        notes: null,
      };
      const read = { name: row.name(exercise, 'exercise'), notes: null, superset: null };
      return row.error ?? { workout, exercise: read, entries: Array.from({ length: count }, () => set) };
    },
  };
}

/** FitNotes' Body Tracker: a row per measurement, of which body weights are read. */
import { parseWeightUnit } from '../domain/weight.js';
import { columnNames, findColumn } from './columns.js';
import { RowCells } from './export-row-cells.js';
import { type ExportFormat, type FileFacts, NO_EXERCISE, type RowReader } from './exported-row.js';
import { shown } from './read-number.js';

export const fitnotesBody: ExportFormat = { name: 'bodytracker', title: 'FitNotes Body Tracker', open };

const BODY_WEIGHT = /^(body ?)?weight$/;

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const date = findColumn(names, 'date');
  const measurement = findColumn(names, 'measurement');
  const value = findColumn(names, 'value');
  const unit = findColumn(names, 'unit');
  if (date === null || measurement === null || value === null || unit === null) return null;
  return {
    needed: [date, measurement, value],
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const [measured = ''] = columnNames([row.text(measurement)]);
      if (!BODY_WEIGHT.test(measured)) return `${shown(row.text(measurement))} is no body weight`;
      const weight = row.bodyWeight(value, parseWeightUnit(row.text(unit)));
      if (weight.length === 0) row.fail(`${shown(row.text(value))} is no body weight in kg or lb`);
      const workout = { start: row.name(date, 'date'), name: null, notes: null };
      return row.error ?? { workout, exercise: NO_EXERCISE, entries: weight };
    },
  };
}

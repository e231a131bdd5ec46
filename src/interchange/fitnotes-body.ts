/** FitNotes' Body Tracker: a row per measurement. Only body weights are read. */
import { parseWeightUnit } from '../domain/weight.js';
import { bodyWeightRow } from './body-weight-row.js';
import { columnNames, findColumn } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportFormat, FileFacts, RowReader } from './exported-row.js';
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
      if (!BODY_WEIGHT.test(measured)) return `${shown(row.text(measurement))} is not a body weight`;
      return bodyWeightRow(row, date, value, parseWeightUnit(row.text(unit)));
    },
  };
}

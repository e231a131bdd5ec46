/** Hevy's measurements: a row per day. Only body weights are read. */
import { bodyWeightRow } from './body-weight-row.js';
import { columnNames, findColumn, unitInName } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportFormat, FileFacts, RowReader } from './exported-row.js';

export const hevyMeasurements: ExportFormat = {
  name: 'hevymeasurements',
  title: "Hevy's measurements",
  open,
};

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const date = findColumn(names, 'date');
  const weight = findColumn(names, /^weight (kg|lb)s?$/);
  const fat = findColumn(names, 'fat percent');
  if (date === null || weight === null || fat === null) return null;
  return {
    needed: [date, weight],
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      if (row.text(weight) === '') return 'it has no body weight';
      return bodyWeightRow(row, date, weight, unitInName(names, weight));
    },
  };
}

/** Formats tables as CSV (RFC 4180, but with LF line endings). */
import { escapeFormula, quoteCell } from '../text/csv-cell.js';
import { safeLine } from './format.js';

export type CsvValue = string | number | null;

/** A header line, then one line per row. Null is an empty cell. */
export function formatCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

/** A cell whose text starts no formula and has no control characters; quoted if needed. */
function formatCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return quoteCell(safeLine(escapeFormula(value)));
}

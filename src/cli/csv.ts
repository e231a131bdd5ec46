/** Formats tables as CSV (RFC 4180, but with LF line endings). */
import { safeLine } from './format.js';

export type CsvValue = string | number | null;

/** Characters that start a formula in a spreadsheet, including their full-width forms. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
const NEEDS_QUOTES = /[",\n\r]/;

/** A header line, then one line per row. Null is an empty cell. */
export function formatCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

/** Prefixes text that would start a formula with an apostrophe, and makes control characters visible. */
function formatCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = safeLine(FORMULA.test(value) ? `'${value}` : value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

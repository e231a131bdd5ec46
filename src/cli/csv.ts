/** Tables as CSV for spreadsheets and notebooks (RFC 4180, lines ended as on this system's shells). */
import { safeLine } from './format.js';

export type CsvValue = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, also in the full width of East Asian texts. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
const TO_BE_QUOTED = /[",\n\r]/;

/** A line of names, and one for each row; null is an empty cell. */
export function formatCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

/** A text that would begin a formula stands behind an apostrophe, and no text holds a control character. */
function formatCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = safeLine(FORMULA.test(value) ? `'${value}` : value);
  return TO_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The exact text of a value, for copying. */
import { cell, type JsonRows, valueRow } from './json-rows.js';

/**
 * The text of the row's value as written, without key and comma. For an opening or closing row, the whole container, up
 * to the end of the text read if its end is missing.
 */
export function valueText(rows: JsonRows, row: number): string {
  const value = valueRow(rows, row);
  return rows.source.slice(cell(rows.valueStart, value), cell(rows.valueEnd, value));
}

/** The exact text of a value, for copying. */
import { cell, type JsonRows, valueRow } from './json-rows.js';

/** The text of the row's value as written. An opening or closing row has the text of the whole container. */
export function valueText(rows: JsonRows, row: number): string {
  const value = valueRow(rows, row);
  return rows.source.slice(cell(rows.valueStart, value), cell(rows.valueEnd, value));
}

/** A value as the source spells it, for copying. */
import { cell, type JsonRows, valueRow } from './json-rows.js';

/**
 * Exact text of the row's value, blanks and all: the whole container on an opening or closing row, without key and
 * comma everywhere. Of a container without its end, what there is of it.
 */
export function valueText(rows: JsonRows, row: number): string {
  const value = valueRow(rows, row);
  return rows.source.slice(cell(rows.valueStart, value), cell(rows.valueEnd, value));
}

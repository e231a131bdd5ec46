/** Finds the place of a value in the text of a document. */
import { type JsonPath, nearestRowAtPath } from './json-path.js';
import { positionAt, type TextPosition } from './json-position.js';
import { buildRows } from './json-row-reader.js';
import { cell } from './json-rows.js';

/** Line and column of the value at a path, or else of the last value on the path that exists. */
export function placeOfPath(source: string, path: JsonPath): TextPosition {
  const rows = buildRows(source);
  const row = nearestRowAtPath(rows, path);
  return positionAt(source, row === undefined ? 0 : cell(rows.valueStart, row));
}

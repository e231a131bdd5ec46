/** The lines of a pretty-printed JSON document. They are columns of numbers, because a 50 MB file has two million. */
import type { ScanError } from './json-scanner.js';

/** Kinds from `string` on have text that can be searched. `broken`, the text at a syntax error, is always last. */
export const RowKind = {
  openObject: 0,
  openArray: 1,
  closeObject: 2,
  closeArray: 3,
  emptyObject: 4,
  emptyArray: 5,
  string: 6,
  number: 7,
  literal: 8,
  comment: 9,
  broken: 10,
} as const;
export type RowKind = (typeof RowKind)[keyof typeof RowKind];

/** No row in a column of rows; no text in a column of offsets. */
export const NONE = -1;

/** An array with one number per row. */
export type Column = ArrayLike<number>;

/** The rows of a document. Every column has `count` entries; offsets refer to `source`. */
export interface JsonRows {
  readonly source: string;
  readonly count: number;
  /** A `RowKind`. */
  readonly kind: Column;
  /** Number of containers around the row; equal for an opening row and its closing row. */
  readonly depth: Column;
  /**
   * Opening row of the container around the row; NONE at the top. Both brackets of a container have the same parent.
   */
  readonly parent: Column;
  /**
   * Closing row of an opening row, and the reverse; other rows have themselves. Without a closing row: `~children`
   * (negative).
   */
  readonly pair: Column;
  /** Index of the value in its container; for a closing row, the number of values in the container. */
  readonly ordinal: Column;
  /** The key with its quotes; NONE for a row without a key, such as an item of an array. */
  readonly keyStart: Column;
  readonly keyEnd: Column;
  /** The value as written: the whole container for an opening row, the bracket for a closing row. */
  readonly valueStart: Column;
  readonly valueEnd: Column;
  /** 1 if a comma follows; set on the last row of a value. */
  readonly comma: Column;
  /** The first syntax error; the rows end there. */
  readonly error: ScanError | undefined;
}

/** The value of a column for a row; NONE for a row that does not exist. */
export function cell(column: Column, row: number): number {
  return column[row] ?? NONE;
}

/** True if the row opens a container with rows inside, which can be folded. */
export function isOpening(rows: JsonRows, row: number): boolean {
  const kind = rows.kind[row];
  return kind === RowKind.openObject || kind === RowKind.openArray;
}

export function isClosing(rows: JsonRows, row: number): boolean {
  const kind = rows.kind[row];
  return kind === RowKind.closeObject || kind === RowKind.closeArray;
}

/** The opening row for a closing row, otherwise the row itself. */
export function valueRow(rows: JsonRows, row: number): number {
  return isClosing(rows, row) ? cell(rows.pair, row) : row;
}

/** The closing row of a container, or the document's last row if it is missing; otherwise the row itself. */
export function lastRowOf(rows: JsonRows, row: number): number {
  if (!isOpening(rows, row)) return row;
  const pair = cell(rows.pair, row);
  return pair < 0 ? rows.count - 1 : pair;
}

/** The number of keys or items directly in the container; 0 if the row opens no container. */
export function childCount(rows: JsonRows, row: number): number {
  if (!isOpening(rows, row)) return 0;
  const pair = cell(rows.pair, row);
  return pair < 0 ? ~pair : cell(rows.ordinal, pair);
}

/** First row inside the container; undefined for an empty container. */
export function firstChild(rows: JsonRows, row: number): number | undefined {
  return rows.parent[row + 1] === row ? row + 1 : undefined;
}

/** The next value, comment or broken text in the same container; undefined after the last. */
export function nextSibling(rows: JsonRows, row: number): number | undefined {
  const next = lastRowOf(rows, row) + 1;
  return next < rows.count && rows.parent[next] === rows.parent[row] ? next : undefined;
}

/** Offset of the row's key or, if the row has no key, of the row's value. */
export function rowStart(rows: JsonRows, row: number): number {
  const keyStart = cell(rows.keyStart, row);
  return keyStart === NONE ? cell(rows.valueStart, row) : keyStart;
}

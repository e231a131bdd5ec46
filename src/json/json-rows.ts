/**
 * A JSON document as the flat list of lines of its pretty-printed view, in document order. Columns of numbers
 * rather than an object a row: a file of 50 MB has about two million rows.
 */
import type { ScanError } from './json-scanner.js';

/**
 * What a row shows; from `string` on, text of the document that can be searched. `broken` is the text that stopped
 * the scanner; it is the last row where there is one.
 */
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

/** In a column of rows: no such row. In a column of offsets: no such text. */
export const NONE = -1;

/** One number a row. */
export type Column = ArrayLike<number>;

/** Rows of one document; every column has `count` entries, offsets point into `source`. */
export interface JsonRows {
  readonly source: string;
  readonly count: number;
  /** A `RowKind`. */
  readonly kind: Column;
  /** Number of containers around the row; an opening and its closing row have the same. */
  readonly depth: Column;
  /** Opening row of the container around the row, NONE at the top. A closing row has the parent of its opening row. */
  readonly parent: Column;
  /** Opening row ↔ closing row; the row itself for every other kind; `~children` (negative) where the end is missing. */
  readonly pair: Column;
  /** Values before this one in the same container; on a closing row, the number of values in its container. */
  readonly ordinal: Column;
  /** The key with its quotes, NONE in arrays, at the top and on closing rows. */
  readonly keyStart: Column;
  readonly keyEnd: Column;
  /** The value as written; on an opening row the whole container, on a closing row its bracket. */
  readonly valueStart: Column;
  readonly valueEnd: Column;
  /** 1 where a comma follows, on the last row of the value. */
  readonly comma: Column;
  /** Where the document breaks; the rows hold everything before it. */
  readonly error: ScanError | undefined;
}

/** The number a column has for a row; NONE outside the rows. */
export function cell(column: Column, row: number): number {
  return column[row] ?? NONE;
}

/** Whether the row opens a container that has rows of its own, so that it can be folded. */
export function isOpening(rows: JsonRows, row: number): boolean {
  const kind = rows.kind[row];
  return kind === RowKind.openObject || kind === RowKind.openArray;
}

/** Whether the row closes a container. */
export function isClosing(rows: JsonRows, row: number): boolean {
  const kind = rows.kind[row];
  return kind === RowKind.closeObject || kind === RowKind.closeArray;
}

/** The row that stands for the value the row belongs to: the opening row for a closing one, else the row itself. */
export function valueRow(rows: JsonRows, row: number): number {
  return isClosing(rows, row) ? cell(rows.pair, row) : row;
}

/** Last row of the row's value: the closing row of a container, the last of all rows where that is missing. */
export function lastRowOf(rows: JsonRows, row: number): number {
  if (!isOpening(rows, row)) return row;
  const pair = cell(rows.pair, row);
  return pair < 0 ? rows.count - 1 : pair;
}

/** Number of keys or items directly in the row's container; 0 for everything else. */
export function childCount(rows: JsonRows, row: number): number {
  if (!isOpening(rows, row)) return 0;
  const pair = cell(rows.pair, row);
  return pair < 0 ? ~pair : cell(rows.ordinal, pair);
}

/** First row inside the container, undefined where the row has none. */
export function firstChild(rows: JsonRows, row: number): number | undefined {
  return rows.parent[row + 1] === row ? row + 1 : undefined;
}

/** The next value, comment or broken text in the same container, undefined after the last. */
export function nextSibling(rows: JsonRows, row: number): number | undefined {
  const next = lastRowOf(rows, row) + 1;
  return next < rows.count && rows.parent[next] === rows.parent[row] ? next : undefined;
}

/** Offset of the first character of the row's own text, its key's where it has one. */
export function rowStart(rows: JsonRows, row: number): number {
  const keyStart = cell(rows.keyStart, row);
  return keyStart === NONE ? cell(rows.valueStart, row) : keyStart;
}

/** The lines of a text, as offsets instead of strings, because a file may have a million lines. */
import { BYTE_ORDER_MARK } from '../../json/json-position.js';
import type { Matches } from '../../json/json-search.js';
import { firstIndex } from '../../json/sorted-rows.js';

export type TextLines = {
  readonly source: string;
  readonly count: number;
  readonly start: Int32Array;
};

const INITIAL_CAPACITY = 64;

/** Splits a text at LF, CRLF and lone CR; a line end at the very end starts no further line. */
export function splitLines(source: string): TextLines {
  let start = new Int32Array(INITIAL_CAPACITY);
  let count = 0;
  const lineEnd = /\r\n|\n|\r/g;
  for (let at = source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0; at < source.length; ) {
    if (count === start.length) start = doubled(start);
    start[count] = at;
    count += 1;
    lineEnd.lastIndex = at;
    at = lineEnd.test(source) ? lineEnd.lastIndex : source.length;
  }
  return { source, count, start: start.subarray(0, count) };
}

/** Start and end of a line's text, without its line end. */
export function lineRange(lines: TextLines, line: number): { readonly start: number; readonly end: number } {
  const start = lines.start[line] ?? lines.source.length;
  let end = lines.start[line + 1] ?? lines.source.length;
  while (end > start && isLineEnd(lines.source.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** The line of an offset; a line end belongs to its line. */
export function lineOfOffset(lines: TextLines, offset: number): number {
  return Math.max(0, firstIndex(lines.count, (line) => (lines.start[line] ?? 0) > offset) - 1);
}

/** Matches of a query in the lines, as in JSON: case matters only if the query has capitals. */
export function searchLines(lines: TextLines, query: string): Matches {
  const row: number[] = [];
  const start: number[] = [];
  if (query !== '') {
    const escaped = query.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const pattern = new RegExp(escaped, query === query.toLowerCase() ? 'giu' : 'gu');
    let line = 0;
    for (const { index } of lines.source.matchAll(pattern)) {
      while (line + 1 < lines.count && (lines.start[line + 1] ?? 0) <= index) line += 1;
      row.push(line);
      start.push(index);
    }
  }
  return { query, count: row.length, row, start };
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

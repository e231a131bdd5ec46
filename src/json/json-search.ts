/** Searches the keys and values of a document, folded or not, as spelled in the source. */
import { type Column, cell, type JsonRows, NONE, RowKind } from './json-rows.js';
import { firstIndex } from './sorted-rows.js';

/** All matches of a query in document order; they do not overlap. */
export interface Matches {
  readonly query: string;
  readonly count: number;
  /** Row of each match. */
  readonly row: Column;
  /** Offset of each match in the source; a match is as long as the query. */
  readonly start: Column;
}

const INITIAL_CAPACITY = 64;

/**
 * Matches of a query. With its quotes, `"5"` does not find the number. Case matters only if the query has a capital.
 */
export function searchRows(rows: JsonRows, query: string): Matches {
  const found = new MatchList();
  if (query !== '') {
    const pattern = patternOf(query);
    for (let row = 0; row < rows.count; row += 1) {
      const keyStart = cell(rows.keyStart, row);
      if (keyStart !== NONE) findIn(rows.source, keyStart, cell(rows.keyEnd, row), pattern, row, found);
      if (cell(rows.kind, row) >= RowKind.string) {
        findIn(rows.source, cell(rows.valueStart, row), cell(rows.valueEnd, row), pattern, row, found);
      }
    }
  }
  return found.matches(query);
}

/** Index of the first match after this row, wrapping around at the end; undefined without matches. */
export function nextMatch(matches: Matches, row: number): number | undefined {
  if (matches.count === 0) return undefined;
  const index = firstMatchFrom(matches, row + 1);
  return index === matches.count ? 0 : index;
}

/** Index of the last match before this row, wrapping around at the start; undefined without matches. */
export function previousMatch(matches: Matches, row: number): number | undefined {
  if (matches.count === 0) return undefined;
  const before = firstMatchFrom(matches, row);
  return before === 0 ? matches.count - 1 : before - 1;
}

/** Number of matches on these rows, both ends included. */
export function matchesBetween(matches: Matches, firstRow: number, lastRow: number): number {
  return firstMatchFrom(matches, lastRow + 1) - firstMatchFrom(matches, firstRow);
}

/** Offsets of the matches that overlap a range of the source. */
export function matchesInRange(matches: Matches, start: number, end: number): readonly number[] {
  const first = firstIndex(
    matches.count,
    (index) => cell(matches.start, index) + matches.query.length > start,
  );
  const starts: number[] = [];
  for (let index = first; index < matches.count && cell(matches.start, index) < end; index += 1) {
    starts.push(cell(matches.start, index));
  }
  return starts;
}

function firstMatchFrom(matches: Matches, row: number): number {
  return firstIndex(matches.count, (index) => cell(matches.row, index) >= row);
}

/** The two code units that each code unit of the query can match. */
interface Pattern {
  readonly lower: Column;
  readonly upper: Column;
}

function patternOf(query: string): Pattern {
  const isCaseSensitive = query !== query.toLowerCase();
  const lower = new Uint16Array(query.length);
  const upper = new Uint16Array(query.length);
  for (let at = 0; at < query.length; at += 1) {
    const char = query.charAt(at);
    lower[at] = char.charCodeAt(0);
    // A letter with a capital of two letters (ß) matches only itself.
    const capital = char.toUpperCase();
    upper[at] = (isCaseSensitive || capital.length !== 1 ? char : capital).charCodeAt(0);
  }
  return { lower, upper };
}

function findIn(
  source: string,
  start: number,
  end: number,
  pattern: Pattern,
  row: number,
  found: MatchList,
): void {
  const { lower, upper } = pattern;
  const length = lower.length;
  const firstLower = cell(lower, 0);
  const firstUpper = cell(upper, 0);
  for (let at = start; at <= end - length; at += 1) {
    const code = source.charCodeAt(at);
    if (code !== firstLower && code !== firstUpper) continue;
    let matched = 1;
    while (matched < length) {
      const next = source.charCodeAt(at + matched);
      if (next !== cell(lower, matched) && next !== cell(upper, matched)) break;
      matched += 1;
    }
    if (matched === length) {
      found.add(row, at);
      at += length - 1;
    }
  }
}

class MatchList {
  private count = 0;
  private row = new Int32Array(INITIAL_CAPACITY);
  private start = new Int32Array(INITIAL_CAPACITY);

  add(row: number, start: number): void {
    if (this.count === this.row.length) {
      this.row = doubled(this.row);
      this.start = doubled(this.start);
    }
    this.row[this.count] = row;
    this.start[this.count] = start;
    this.count += 1;
  }

  matches(query: string): Matches {
    const { count } = this;
    return { query, count, row: this.row.subarray(0, count), start: this.start.subarray(0, count) };
  }
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** The text of a row, in segments of different kinds. */
import { cell, childCount, isOpening, type JsonRows, NONE, RowKind } from './json-rows.js';

/** The separator of thousands, as in `groupThousands`, which this folder cannot import. */
const NARROW_SPACE = '\u202f';

/** Decides the colour of a segment. `count` and the `…` of a fold are not part of the document. */
export type SegmentKind =
  | 'key'
  | 'string'
  | 'number'
  | 'literal'
  | 'punctuation'
  | 'count'
  | 'comment'
  | 'broken';

/** A segment of a row. Text of the document is unchanged, including control characters: sanitize it before printing. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  /** Offset of the text in the source, for marking matches; NONE for punctuation and counts. */
  readonly sourceStart: number;
}

/** The row without indentation, with its container unfolded: `"reps": 5,`. */
export function rowText(rows: JsonRows, row: number): readonly Segment[] {
  const segments = keySegments(rows, row);
  segments.push(valueSegment(rows, row));
  if (rows.comma[row] === 1) segments.push(punctuation(','));
  return segments;
}

/** An opening row with its container folded: `"reps": { … }, 2 keys`. Other rows are as in `rowText`. */
export function foldedRowText(rows: JsonRows, row: number): readonly Segment[] {
  if (!isOpening(rows, row)) return rowText(rows, row);
  const isObject = rows.kind[row] === RowKind.openObject;
  const pair = cell(rows.pair, row);
  const segments = keySegments(rows, row);
  segments.push(punctuation(isObject ? '{ … }' : '[ … ]'));
  if (rows.comma[pair] === 1) segments.push(punctuation(','));
  const count = childCount(rows, row);
  const noun = `${isObject ? 'key' : 'item'}${count === 1 ? '' : 's'}`;
  const amount = count.toLocaleString('en-US').replaceAll(',', NARROW_SPACE);
  segments.push({ kind: 'count', text: ` ${amount} ${noun}`, sourceStart: NONE });
  return segments;
}

function keySegments(rows: JsonRows, row: number): Segment[] {
  const start = cell(rows.keyStart, row);
  if (start === NONE) return [];
  const text = rows.source.slice(start, cell(rows.keyEnd, row));
  return [{ kind: 'key', text, sourceStart: start }, punctuation(': ')];
}

function valueSegment(rows: JsonRows, row: number): Segment {
  // The cast is safe, because only the builder writes this column, and it writes only kinds.
  const kind = cell(rows.kind, row) as RowKind;
  switch (kind) {
    case RowKind.openObject:
      return punctuation('{');
    case RowKind.openArray:
      return punctuation('[');
    case RowKind.closeObject:
      return punctuation('}');
    case RowKind.closeArray:
      return punctuation(']');
    case RowKind.emptyObject:
      return punctuation('{}');
    case RowKind.emptyArray:
      return punctuation('[]');
    case RowKind.string:
      return sourceSegment(rows, row, 'string');
    case RowKind.number:
      return sourceSegment(rows, row, 'number');
    case RowKind.literal:
      return sourceSegment(rows, row, 'literal');
    case RowKind.comment:
      return sourceSegment(rows, row, 'comment');
    case RowKind.broken:
      return sourceSegment(rows, row, 'broken');
  }
}

function sourceSegment(rows: JsonRows, row: number, kind: SegmentKind): Segment {
  const start = cell(rows.valueStart, row);
  return { kind, text: rows.source.slice(start, cell(rows.valueEnd, row)), sourceStart: start };
}

function punctuation(text: string): Segment {
  return { kind: 'punctuation', text, sourceStart: NONE };
}

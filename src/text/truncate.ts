/** Cuts and fills text to a number of columns. No result is ever wider than asked for. */

import { eachGrapheme, graphemes } from './graphemes.js';
import { widthColumns } from './width.js';

const ELLIPSIS = '…';

/** The text, or its beginning with the ellipsis behind when it is wider than `columns`. */
export function truncateEnd(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  const ellipsisColumns = widthColumns(ellipsis);
  const isEllipsisShown = ellipsisColumns <= columns;
  const room = columns - (isEllipsisShown ? ellipsisColumns : 0);
  let usedColumns = 0;
  let kept = '';
  for (const grapheme of eachGrapheme(text)) {
    usedColumns += widthColumns(grapheme);
    if (usedColumns > columns) return kept + (isEllipsisShown ? ellipsis : '');
    if (usedColumns <= room) kept += grapheme;
  }
  return text;
}

/** The text, or its end with the ellipsis in front: for paths, whose end says most. */
export function truncateStart(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return shorten(text, columns, ellipsis, (room) => [0, room]);
}

/** The text, or both its ends around the ellipsis; the beginning gets the odd column. */
export function truncateMiddle(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return shorten(text, columns, ellipsis, (room) => [Math.ceil(room / 2), Math.floor(room / 2)]);
}

/** The text with blanks behind it up to `columns`; wider text stays as it is. */
export function padEndColumns(text: string, columns: number): string {
  const filled = text + blanks(columns - widthColumns(text));
  return filled + blanks(columns - widthColumns(filled)); // a last sign can swallow the first blank
}

/** The text with blanks in front of it up to `columns`; wider text stays as it is. */
export function padStartColumns(text: string, columns: number): string {
  const filled = blanks(columns - widthColumns(text)) + text;
  return blanks(columns - widthColumns(filled)) + filled; // a first mark can join the blank before it
}

/** Exactly `columns` wide: truncated at the end or filled with blanks behind. */
export function fitEnd(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return padEndColumns(truncateEnd(text, columns, ellipsis), columns);
}

/** Exactly `columns` wide: truncated at the end or filled with blanks in front, as numbers are. */
export function fitStart(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return padStartColumns(truncateEnd(text, columns, ellipsis), columns);
}

/**
 * What a window of `width` columns shows of the text from column `from` on; shorter where the text ends.
 * A wide character cut by an edge shows as blanks, so all that follows keeps its column.
 */
export function sliceColumns(text: string, from: number, width: number): string {
  const to = from + width;
  let column = 0;
  let slice = '';
  for (const grapheme of eachGrapheme(text)) {
    if (column >= to) break;
    const next = column + widthColumns(grapheme);
    if (column >= from && next <= to) slice += grapheme;
    else slice += blanks(Math.min(next, to) - Math.max(column, from));
    column = next;
  }
  return slice;
}

/** Splits the room beside the ellipsis between beginning and end; an ellipsis with no room is left out. */
function shorten(
  text: string,
  columns: number,
  ellipsis: string,
  share: (room: number) => readonly [start: number, end: number],
): string {
  if (widthColumns(text) <= columns) return text;
  const isEllipsisShown = widthColumns(ellipsis) <= columns;
  const [start, end] = share(columns - (isEllipsisShown ? widthColumns(ellipsis) : 0));
  const parts = graphemes(text);
  const tail = fitting(parts.toReversed(), end).toReversed();
  return [...fitting(parts, start), isEllipsisShown ? ellipsis : '', ...tail].join('');
}

/** The first graphemes that together take no more than `columns`. */
function fitting(parts: readonly string[], columns: number): readonly string[] {
  let usedColumns = 0;
  const overflowAt = parts.findIndex((part) => {
    usedColumns += widthColumns(part);
    return usedColumns > columns;
  });
  return overflowAt < 0 ? parts : parts.slice(0, overflowAt);
}

function blanks(columns: number): string {
  return ' '.repeat(Math.max(0, columns));
}

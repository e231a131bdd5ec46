/** Truncates and pads text to a number of columns. */

import { eachGrapheme, graphemes } from './graphemes.js';
import { widthColumns } from './width.js';

const ELLIPSIS = '…';

/** The text; if it is wider than `columns`, its beginning and an ellipsis. */
export function truncateEnd(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  if (text.length <= columns && widthColumns(text) <= columns) return text;
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

/** Like `truncateEnd`, but cuts between words, unless the remaining words would fill at most half of the columns. */
export function truncateWords(text: string, columns: number): string {
  if (widthColumns(text) <= columns) return text;
  const kept = truncateEnd(text, columns - 1, '');
  const words = kept.slice(0, Math.max(0, kept.lastIndexOf(' '))).replace(/[\s,;:·-]+$/, '');
  return widthColumns(words) * 2 <= columns ? truncateEnd(text, columns) : `${words} ${ELLIPSIS}`;
}

/** Like `truncateEnd`, but cuts a list between its items, which are separated by commas. */
export function truncateList(text: string, columns: number): string {
  if (widthColumns(text) <= columns) return text;
  const end = truncateEnd(text, columns, '').lastIndexOf(', ');
  return end < 1 ? truncateWords(text, columns) : `${text.slice(0, end)} ${ELLIPSIS}`;
}

/** Cuts the beginning of a text that is wider than `columns`. For paths, whose end is most specific. */
export function truncateStart(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return shorten(text, columns, ellipsis, (room) => [0, room]);
}

/** The text; if it is wider than `columns`, both ends around an ellipsis. The beginning gets the odd column. */
export function truncateMiddle(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return shorten(text, columns, ellipsis, (room) => [Math.ceil(room / 2), Math.floor(room / 2)]);
}

/** Pads the end with blanks up to `columns`; wider text is returned as it is. */
export function padEndColumns(text: string, columns: number): string {
  const filled = text + blanks(columns - widthColumns(text));
  return filled + blanks(columns - widthColumns(filled)); // the last character may form one grapheme with the first blank
}

/** Pads the start with blanks up to `columns`; wider text is returned as it is. */
export function padStartColumns(text: string, columns: number): string {
  const filled = blanks(columns - widthColumns(text)) + text;
  return blanks(columns - widthColumns(filled)) + filled; // a leading mark may form one grapheme with the blank before it
}

/** Exactly `columns` wide: truncated, or padded at the end. */
export function fitEnd(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return padEndColumns(truncateEnd(text, columns, ellipsis), columns);
}

/** Exactly `columns` wide: truncated, or padded at the start, as for numbers. */
export function fitStart(text: string, columns: number, ellipsis: string = ELLIPSIS): string {
  return padStartColumns(truncateEnd(text, columns, ellipsis), columns);
}

/** The part of a text in a window of columns. A wide character that the window cuts becomes blanks. */
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

/** Shortens a text to `columns`. `share` divides the columns without the ellipsis between the beginning and the end. */
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

/** The first graphemes that fit into `columns`. */
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

/** Converts offsets in a text to lines and columns. */

/** A place in a text. Line and column start at 1; columns count UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The byte order mark that some editors write first. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Line and column of an offset. A lone CR ends a line too; a byte order mark takes no column. */
export function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  for (let at = lineStart; at < offset; at += 1) {
    const char = text[at];
    const isLineEnd = char === '\n' || (char === '\r' && text[at + 1] !== '\n');
    if (isLineEnd) {
      line += 1;
      lineStart = at + 1;
    }
  }
  return { line, column: Math.max(1, offset - lineStart + 1) };
}

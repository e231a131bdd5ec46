/** How many columns of the terminal text takes. */
import stringWidth from 'string-width';
import { graphemes, isOneCellEach, WINDOW_LENGTH } from './graphemes.js';

/** Columns of the text on one row: 2 for wide characters and emoji, 0 for marks and control characters. */
export function widthColumns(text: string): number {
  if (isOneCellEach(text)) return text.length;
  if (text.length <= WINDOW_LENGTH) return measured(text);
  return graphemes(text).reduce((columns, grapheme) => columns + measured(grapheme), 0);
}

/** Escape sequences count: text is drawn sanitised, where they show. */
function measured(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

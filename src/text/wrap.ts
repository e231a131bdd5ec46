/** Breaks text into lines of a number of columns, between words where it can. */

import { graphemes } from './graphemes.js';
import { widthColumns } from './width.js';

/** A word with the blanks before it. A no-break space is part of a word. */
const BLANKS_AND_WORD = /([^\S\u00a0\u2007\u202f]*)((?:\S|[\u00a0\u2007\u202f])+)/gu;

/**
 * The lines of the text; each `\n` starts a new one. Blanks at a break are dropped, words longer than a line
 * are broken. All that is not blank is kept, except a character wider than `columns`, which is left out.
 * @returns at least one line, none wider than `columns`
 */
export function wrapText(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, columns));
}

function wrapParagraph(paragraph: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let lineColumns = 0;
  for (const [, blanks = '', word = ''] of paragraph.matchAll(BLANKS_AND_WORD)) {
    const addedColumns = widthColumns(blanks) + widthColumns(word);
    if (lineColumns + addedColumns <= columns) {
      line += blanks + word;
      lineColumns += addedColumns;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    lineColumns = widthColumns(line);
  }
  return [...lines, line];
}

/** The word in pieces that fit, each as long as possible. */
function breakWord(word: string, columns: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let pieceColumns = 0;
  for (const grapheme of graphemes(word)) {
    const addedColumns = widthColumns(grapheme);
    if (addedColumns > columns) continue;
    if (pieceColumns + addedColumns > columns) {
      pieces.push(piece);
      piece = '';
      pieceColumns = 0;
    }
    piece += grapheme;
    pieceColumns += addedColumns;
  }
  return [...pieces, piece];
}

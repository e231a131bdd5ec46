/** How many columns of the terminal text takes, and the graphemes it is made of. */

import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters of western names, dashes, ellipsis, box drawing: one column and one grapheme each. Saves the slow way. */
const ONE_COLUMN_EACH =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03ce\u0410-\u044f\u2013\u2014\u2026\u2500-\u259f]*$/;

/**
 * Segmenting costs time by the square of the length on Node 20 (60,000 characters: 3 s), so long text is
 * segmented by windows of this many UTF-16 units.
 */
const WINDOW_LENGTH = 128;

/** Columns of the text on one row: 2 for wide characters and emoji, 0 for marks and control characters. */
export function widthColumns(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  if (text.length <= WINDOW_LENGTH) return measured(text);
  return graphemes(text).reduce((columns, grapheme) => columns + measured(grapheme), 0);
}

/** The characters as a reader counts them: a letter with its accents or a joined emoji is one. */
export function graphemes(text: string): readonly string[] {
  if (ONE_COLUMN_EACH.test(text)) return text.split('');
  const found: string[] = [];
  let from = 0;
  let length = WINDOW_LENGTH;
  while (from < text.length) {
    // Never between two surrogates: half an emoji does not join the one before it, the whole may.
    const end = /[\ud800-\udbff]/.test(text.charAt(from + length - 1)) ? from + length + 1 : from + length;
    const parts = segmented(text.slice(from, end));
    const isRest = end >= text.length;
    if (!isRest && parts.length === 1) {
      length *= 2; // one grapheme fills the window and may go on behind it
      continue;
    }
    const whole = isRest ? parts : parts.slice(0, -1); // the last one may go on behind the window
    for (const part of whole) {
      found.push(part);
      from += part.length;
    }
    length = WINDOW_LENGTH;
  }
  return found;
}

function segmented(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Escape sequences count: text is drawn sanitised, where they show. */
function measured(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

/** Calculates how many columns a text takes in the terminal, like `wcwidth`. */
import stringWidth from 'string-width';
import { graphemes, isSingleWidth, WINDOW_LENGTH } from './graphemes.js';

/** Columns of a text on one row: 2 for wide characters and emoji, 0 for marks and control characters. */
export function widthColumns(text: string): number {
  if (isSingleWidth(text)) return text.length;
  if (HAS_JOINING_SCRIPT.test(text) || text.length > WINDOW_LENGTH) {
    return graphemes(text).reduce((columns, grapheme) => columns + graphemeColumns(grapheme), 0);
  }
  return measured(text);
}

/**
 * Scripts that can join letters to one grapheme: Arabic to Burmese, South-East Asian ones, Indic ones beyond U+FFFF.
 */
const HAS_JOINING_SCRIPT = /[\u0600-\u109f\u1700-\u1cff\ua800-\uabff\u{11000}-\u{11fff}]/u;

const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}]/u;

/** Letters. Excludes Hangul jamo, which together take two columns, and half-width forms, which are counted already. */
const LETTERS = /(?![\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff00-\uffef])\p{L}/gu;

/** Escape sequences are measured as text, because text is sanitized before it is drawn. */
function measured(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

/** The columns of a grapheme. Terminals give each further letter a column, such as the vowel am in Thai. */
function graphemeColumns(grapheme: string): number {
  if (isSingleWidth(grapheme)) return grapheme.length;
  const columns = measured(grapheme);
  if (!HAS_JOINING_SCRIPT.test(grapheme)) return columns;
  const base = grapheme.search(VISIBLE);
  const following = base === -1 ? '' : [...grapheme.slice(base)].slice(1).join('');
  return columns + (following.match(LETTERS)?.length ?? 0);
}

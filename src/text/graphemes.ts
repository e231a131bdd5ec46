/** The graphemes text is made of: what a reader counts as one character. */

/** Segmenting takes long to load, and most text does without. */
let segmenter: Intl.Segmenter | undefined;

/** Letters of western names, dashes, arrows, box drawing, Braille: one column and one grapheme each. Saves the slow way. */
const ONE_CELL_EACH =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03ce\u0410-\u044f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25fc\u2713\u2717\u2800-\u28ff]*$/;

/**
 * Segmenting costs time by the square of the length on Node 20 (60,000 characters: 3 s), so long text is
 * segmented by windows of this many UTF-16 units.
 */
export const WINDOW_LENGTH = 128;

/** True where every UTF-16 unit is a grapheme of one column; not for all text of which that is true. */
export function isOneCellEach(text: string): boolean {
  return ONE_CELL_EACH.test(text);
}

/** The characters as a reader counts them: a letter with its accents or a joined emoji is one. */
export function graphemes(text: string): readonly string[] {
  return isOneCellEach(text) ? text.split('') : [...eachGrapheme(text)];
}

/** The same one by one: of a long text no more is segmented than is asked for. */
export function* eachGrapheme(text: string): Generator<string, void, undefined> {
  let from = 0;
  let length = WINDOW_LENGTH;
  while (from < text.length) {
    // Never between two surrogates: half an emoji does not join the one before it, the whole may.
    const end = /[\ud800-\udbff]/.test(text.charAt(from + length - 1)) ? from + length + 1 : from + length;
    const window = text.slice(from, end);
    const parts = isOneCellEach(window) ? window.split('') : segmented(window);
    const isRest = end >= text.length;
    if (!isRest && parts.length === 1) {
      length *= 2; // one grapheme fills the window and may go on behind it
      continue;
    }
    const whole = isRest ? parts : parts.slice(0, -1); // the last one may go on behind the window
    for (const part of whole) {
      yield part;
      from += part.length;
    }
    length = WINDOW_LENGTH;
  }
}

function segmented(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

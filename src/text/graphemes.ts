/** Splits text into graphemes: what a reader sees as one character. */

/** Created on first use, because creating it is slow and most texts do not need it. */
let segmenter: Intl.Segmenter | undefined;

/** Characters that are certainly one grapheme of one column each. A shortcut for most texts. */
const ONE_CELL_EACH =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03ce\u0410-\u044f\u2010-\u2027\u202f-\u205e\u2190-\u22ff\u2500-\u25fc\u2713\u2717\u2800-\u28ff]*$/;

/**
 * Long text is segmented in windows of this many UTF-16 units: Node 20 takes quadratic time (60,000 characters: 3 s).
 */
export const WINDOW_LENGTH = 128;

/** True only if every UTF-16 unit is a grapheme of one column; false for some such texts, too. */
export function isSingleWidth(text: string): boolean {
  return ONE_CELL_EACH.test(text);
}

/** The graphemes of a text: a letter with its accents or a joined emoji is one. */
export function graphemes(text: string): readonly string[] {
  return isSingleWidth(text) ? text.split('') : [...eachGrapheme(text)];
}

/** Like `graphemes`, but as a generator, which segments only as much of a long text as is consumed. */
export function* eachGrapheme(text: string): Generator<string, void, undefined> {
  let from = 0;
  let length = WINDOW_LENGTH;
  while (from < text.length) {
    // Never split a surrogate pair, because half an emoji would not join the grapheme before it.
    const end = /[\ud800-\udbff]/.test(text.charAt(from + length - 1)) ? from + length + 1 : from + length;
    const window = text.slice(from, end);
    const parts = isSingleWidth(window) ? window.split('') : segmented(window);
    const isRest = end >= text.length;
    if (!isRest && parts.length === 1) {
      length *= 2; // one grapheme fills the window and may continue after it
      continue;
    }
    const whole = isRest ? parts : parts.slice(0, -1); // the last grapheme may continue after the window
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

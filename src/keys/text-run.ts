/** Splits typed text into keys, one for each grapheme. */
import { graphemes } from '../text/graphemes.js';
import { type KeyPress, textKey } from './key-event.js';

/**
 * A longer run is split, because splitting into graphemes takes quadratic time on Node 20 (60,000 characters: 3 s).
 */
const MAX_RUN_LENGTH = 128;

export class TextRun {
  #text = '';

  /**
   * Adds a character.
   * @returns the keys of a long run without its last grapheme, which may continue; otherwise none
   */
  extend(character: string): readonly KeyPress[] {
    this.#text += character;
    if (this.#text.length < MAX_RUN_LENGTH) return [];
    const parts = graphemes(this.#text);
    const rest = parts.length > 1 ? (parts.at(-1) ?? '') : ''; // no language has a grapheme of this length
    this.#text = this.#text.slice(0, this.#text.length - rest.length);
    const keys = this.end();
    this.#text = rest;
    return keys;
  }

  /** @returns the keys of all text; the run is empty after this */
  end(): readonly KeyPress[] {
    const keys = graphemes(this.#text).map((grapheme) => textKey(grapheme));
    this.#text = '';
    return keys;
  }
}

/** Gathers the text of a bracketed paste until its end mark, over any number of pieces. */

import type { Paste } from './key-event.js';

const END_MARK = '\x1b[201~';

/** A longer paste comes as several, so that a lost end mark cannot fill the memory. */
export const PASTE_PART_LENGTH = 1_048_576;

/** Collects one paste at a time; after the end mark it is empty again and ready for the next. */
export class PasteCollector {
  #held = '';

  /**
   * Takes the next piece of input.
   * @returns the pastes now complete, and `rest`: what followed the end mark, or null while the paste goes on
   */
  push(piece: string): { readonly pastes: readonly Paste[]; readonly rest: string | null } {
    // The end mark may have begun in the piece before.
    const searchFrom = Math.max(0, this.#held.length - (END_MARK.length - 1));
    this.#held += piece;
    const endAt = this.#held.indexOf(END_MARK, searchFrom);
    if (endAt < 0) return { pastes: this.#takeParts(this.#held.length - END_MARK.length), rest: null };
    const rest = this.#held.slice(endAt + END_MARK.length);
    this.#held = this.#held.slice(0, endAt);
    return { pastes: [...this.#takeParts(this.#held.length), ...this.finish()], rest };
  }

  /** Hands over what has come so far, for a paste whose end mark never arrives. */
  finish(): readonly Paste[] {
    const text = this.#held;
    this.#held = '';
    return text === '' ? [] : [pasteOf(text)];
  }

  /** Hands over whole parts while more than one part of text is certain to belong to the paste. */
  #takeParts(certainLength: number): readonly Paste[] {
    const pastes: Paste[] = [];
    let from = 0;
    while (certainLength - from > PASTE_PART_LENGTH) {
      const cut = cutBefore(this.#held, from + PASTE_PART_LENGTH);
      pastes.push(pasteOf(this.#held.slice(from, cut)));
      from = cut;
    }
    this.#held = this.#held.slice(from);
    return pastes;
  }
}

/** Moves the cut one back where it would part a surrogate pair or the two characters of a line end. */
function cutBefore(text: string, cut: number): number {
  return /[\ud800-\udbff\r]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
}

function pasteOf(text: string): Paste {
  return { kind: 'paste', text: text.replace(/\r\n?/g, '\n') };
}

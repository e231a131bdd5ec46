/** Collects the text of a paste over any number of chunks. */

import type { Paste } from './key-event.js';

const END_SEQUENCE = '\x1b[201~';

/** A longer paste is split into several, so that a lost end sequence cannot fill the memory. */
const PASTE_PART_LENGTH = 1_048_576;

export class PasteCollector {
  #held = '';

  /**
   * Reads the next chunk of input.
   * @returns the complete pastes, and the text after the end sequence; null while the paste continues
   */
  push(chunk: string): { readonly pastes: readonly Paste[]; readonly rest: string | null } {
    // The end sequence may have begun in the previous chunk.
    const searchFrom = Math.max(0, this.#held.length - (END_SEQUENCE.length - 1));
    this.#held += chunk;
    const endAt = this.#held.indexOf(END_SEQUENCE, searchFrom);
    if (endAt < 0) return { pastes: this.#takeParts(this.#held.length - END_SEQUENCE.length), rest: null };
    const rest = this.#held.slice(endAt + END_SEQUENCE.length);
    this.#held = this.#held.slice(0, endAt);
    return { pastes: [...this.#takeParts(this.#held.length), ...this.finish()], rest };
  }

  /** Ends the paste and returns its remaining text, even if its end sequence has not arrived. */
  finish(): readonly Paste[] {
    const text = this.#held;
    this.#held = '';
    return text === '' ? [] : [pasteOf(text)];
  }

  /**
   * Removes and returns parts of full length from the first `certainLength` characters, which certainly belong to the
   * paste.
   */
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

/** Moves the cut back by one if it would split a surrogate pair or CRLF. */
function cutBefore(text: string, cut: number): number {
  return /[\ud800-\udbff\r]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
}

function pasteOf(text: string): Paste {
  return { kind: 'paste', text: text.replace(/\r\n?/g, '\n') };
}

/**
 * Puts whole frames on the screen by sending only the rows that changed: a tenth of the bytes of a redraw,
 * and no flicker. It never scrolls and never clears except when the size changed or the screen was lost.
 */

import { removeColor } from './color-policy.js';
import { type CursorPosition, encodeUpdate, encodeWhole, type ShownFrame, splitFrame } from './frame-diff.js';
import type { TerminalSize } from './size.js';

/** Where a painter draws. */
export interface PainterOptions {
  readonly write: (text: string) => void;
  readonly size: () => TerminalSize;
  /** False removes colours and keeps bold, underline and inverse. */
  readonly showsColor: boolean;
}

/** Draws frames while it is on; while it is off it keeps the newest one for later. It starts off. */
export class Painter {
  readonly #options: PainterOptions;
  #isOn = false;
  #frame: string | null = null;
  #cursor: CursorPosition | null = null;
  #nextCursor: CursorPosition | null = null;
  #shown: ShownFrame | null = null;
  #shownSize: TerminalSize | null = null;
  #bytesWritten = 0;

  constructor(options: PainterOptions) {
    this.#options = options;
  }

  /** Bytes sent so far. */
  get bytesWritten(): number {
    return this.#bytesWritten;
  }

  /**
   * Asks for the cursor in a cell of the frame being made. It holds for that frame alone: a frame for which
   * nobody asks hides the cursor. A cell outside the screen counts as not asked. Ask from an Ink `Transform`,
   * which runs for every frame; a component's function does not.
   */
  placeCursor(position: CursorPosition): void {
    this.#nextCursor = position;
  }

  /** Shows a frame: rows separated by newlines, at most the screen's rows of them. */
  paint(frame: string): void {
    this.#frame = frame;
    this.#cursor = this.#nextCursor;
    this.#nextCursor = null;
    if (this.#isOn) this.#draw(frame);
  }

  /** Starts drawing, beginning with the newest frame in full: the screen may hold anything. */
  on(): void {
    this.#isOn = true;
    this.repaint();
  }

  /** Stops drawing at once. */
  off(): void {
    this.#isOn = false;
  }

  /** Draws the newest frame again in full. */
  repaint(): void {
    this.#shown = null;
    if (this.#isOn && this.#frame !== null) this.#draw(this.#frame);
  }

  /** Draws the newest frame again if the size changed since it was drawn and no other frame followed. */
  refit(): void {
    if (this.#isOn && this.#frame !== null && !this.#isSizeCurrent()) this.#draw(this.#frame);
  }

  #draw(frame: string): void {
    const size = this.#options.size();
    const text = this.#options.showsColor ? frame : removeColor(frame);
    const wanted = { rows: splitFrame(text, size.rows), cursor: insideOf(size, this.#cursor) };
    const shown = this.#isSizeCurrent() ? this.#shown : null;
    const output = shown === null ? encodeWhole(wanted) : encodeUpdate(shown, wanted);
    this.#shown = wanted;
    this.#shownSize = size;
    if (output === '') return;
    this.#bytesWritten += Buffer.byteLength(output);
    this.#options.write(output);
  }

  #isSizeCurrent(): boolean {
    const size = this.#options.size();
    return size.columns === this.#shownSize?.columns && size.rows === this.#shownSize.rows;
  }
}

function insideOf(size: TerminalSize, cursor: CursorPosition | null): CursorPosition | null {
  if (cursor === null || cursor.x < 0 || cursor.y < 0) return null;
  return cursor.x < size.columns && cursor.y < size.rows ? cursor : null;
}

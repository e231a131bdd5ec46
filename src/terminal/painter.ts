/** Draws frames without flicker, by sending only the cells that changed. */

import { type CursorPosition, encodeUpdate, encodeWhole, type ShownFrame, splitFrame } from './frame-diff.js';
import type { TerminalSize } from './size.js';

export interface PainterOptions {
  readonly write: (text: string) => void;
  readonly size: () => TerminalSize;
  /** The colours until `recolorWith` sets others. */
  readonly recolor: Recolor;
}

/** Changes the colours of a frame before it is drawn. @param columns of the screen */
export type Recolor = (frame: string, columns: number) => string;

/** Draws frames while it is on. At first it is off, and only stores the latest frame. */
export class Painter {
  readonly #options: PainterOptions;
  #recolor: Recolor;
  #isOn = false;
  #frame: string | null = null;
  #cursor: CursorPosition | null = null;
  #nextCursor: CursorPosition | null = null;
  #shown: ShownFrame | null = null;
  #shownSize: TerminalSize | null = null;
  #bytesWritten = 0;

  constructor(options: PainterOptions) {
    this.#options = options;
    this.#recolor = options.recolor;
  }

  get bytesWritten(): number {
    return this.#bytesWritten;
  }

  /**
   * Shows the cursor in the frame that is being made. Call this from an Ink `Transform`, which runs for every frame.
   */
  placeCursor(position: CursorPosition): void {
    this.#nextCursor = position;
  }

  /** Shows a frame: rows separated by newlines. Rows below the screen's last one are not drawn. */
  paint(frame: string): void {
    this.#frame = frame;
    this.#cursor = this.#nextCursor;
    this.#nextCursor = null;
    if (this.#isOn) this.#draw(frame);
  }

  /** Starts drawing, with the latest frame in full, because the screen may show anything. */
  on(): void {
    this.#isOn = true;
    this.repaint();
  }

  off(): void {
    this.#isOn = false;
  }

  /** Draws the latest frame again in full. */
  repaint(): void {
    this.#shown = null;
    if (this.#isOn && this.#frame !== null) this.#draw(this.#frame);
  }

  /** Draws the latest frame, and all later ones, in other colours. */
  recolorWith(recolor: Recolor): void {
    this.#recolor = recolor;
    if (this.#isOn && this.#frame !== null) this.#draw(this.#frame);
  }

  /** Draws the latest frame again if the size changed since it was drawn. */
  refit(): void {
    if (this.#isOn && this.#frame !== null && !this.#isSizeCurrent()) this.#draw(this.#frame);
  }

  #draw(frame: string): void {
    const size = this.#options.size();
    const text = this.#recolor(frame, size.columns);
    const wanted = { rows: splitFrame(text, size.rows), cursor: cursorOnScreen(size, this.#cursor) };
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

function cursorOnScreen(size: TerminalSize, cursor: CursorPosition | null): CursorPosition | null {
  if (cursor === null || cursor.x < 0 || cursor.y < 0) return null;
  return cursor.x < size.columns && cursor.y < size.rows ? cursor : null;
}

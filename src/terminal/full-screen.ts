/** Takes the terminal from the shell and gives it back: raw mode, alternate screen, and who must know of it. */

import { writeSync } from 'node:fs';
import { ENTER_SCREEN, LEAVE_SCREEN } from './escape-sequences.js';

/** The part of the terminal's input stream that is switched. */
export interface SwitchableInput {
  setRawMode(isRaw: boolean): unknown;
  pause(): unknown;
  resume(): unknown;
}

/** Hears when the screen becomes ours and when it stops being ours. */
export interface ScreenWatcher {
  /** The screen is ours and blank: draw. */
  acquired(): void;
  /** The screen is about to be the shell's: draw no more. */
  released(): void;
}

/** Holds the screen of one terminal; acquiring and releasing twice in a row does nothing. */
export class FullScreen {
  readonly #stdin: SwitchableInput;
  readonly #write: (text: string) => void;
  readonly #watchers = new Set<ScreenWatcher>();
  #isHeld = false;
  #isGone = false;

  /** @param write sends text at once, before it returns, as the last words of a process must be sent */
  constructor(stdin: SwitchableInput, write: (text: string) => void) {
    this.#stdin = stdin;
    this.#write = write;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** True once the terminal could not be written: its window is closed or the line is cut. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Registers a watcher; the returned function removes it. */
  watch(watcher: ScreenWatcher): () => void {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  acquire(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    // Raw mode first: in the background it stops the process, before anything is drawn over the shell.
    this.#stdin.setRawMode(true);
    this.#send(ENTER_SCREEN);
    this.#stdin.resume();
    for (const watcher of this.#watchers) watcher.acquired();
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    for (const watcher of this.#watchers) watcher.released();
    this.#stdin.pause();
    this.#stdin.setRawMode(false);
    this.#send(LEAVE_SCREEN);
  }

  #send(text: string): void {
    try {
      this.#write(text);
    } catch {
      this.#isGone = true;
    }
  }
}

/** How long to wait before writing again to a terminal that is not keeping up. */
const RETRY_AFTER_MS = 2;

/** Writes all of the text to a file descriptor before returning, waiting for a terminal that is busy. */
export function writeAllSync(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_AFTER_MS);
    }
  }
}

/** Takes the terminal from the shell and gives it back: raw mode and alternate screen. */

import { writeSync } from 'node:fs';
import { ENTER_SCREEN, LEAVE_SCREEN, MOUSE_OFF, MOUSE_ON } from './escape-sequences.js';

/** The bytes to write when the terminal is taken and given back. */
export type ScreenSequences = { readonly enter: string; readonly leave: string };

const ALTERNATE_SCREEN: ScreenSequences = { enter: ENTER_SCREEN, leave: LEAVE_SCREEN };

/** No sequences, for lines that are appended to the shell's screen. */
export const NO_SEQUENCES: ScreenSequences = { enter: '', leave: '' };

export interface SwitchableInput {
  setRawMode(isRaw: boolean): unknown;
  pause(): unknown;
  resume(): unknown;
}

export interface ScreenWatcher {
  /** The screen is blank and can be drawn to. */
  acquired(): void;
  /** The screen is about to be released: nothing may be drawn after this call. */
  released(): void;
}

/** The screen of one terminal. Acquiring a held screen, or releasing a released one, does nothing. */
export class FullScreen {
  readonly #stdin: SwitchableInput;
  readonly #write: (text: string) => void;
  readonly #watchers = new Set<ScreenWatcher>();
  #isHeld = false;
  #isGone = false;
  #usesMouse = false;

  /** @param write writes synchronously, because the process may end right after the call */
  constructor(
    stdin: SwitchableInput,
    write: (text: string) => void,
    private readonly sequences: ScreenSequences = ALTERNATE_SCREEN,
  ) {
    this.#stdin = stdin;
    this.#write = write;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** True after a write failed: the terminal's window or connection is closed. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Adds a watcher. @returns a function that removes it */
  watch(watcher: ScreenWatcher): () => void {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  /** Turns the reports of the mouse on or off, now and whenever the screen is acquired. Releasing turns them off. */
  useMouse(usesMouse: boolean): void {
    if (usesMouse === this.#usesMouse) return;
    this.#usesMouse = usesMouse;
    if (this.#isHeld) this.#send(usesMouse ? MOUSE_ON : MOUSE_OFF);
  }

  acquire(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    // Raw mode first: it stops a process in the background before anything is drawn over the shell.
    this.#stdin.setRawMode(true);
    const { enter } = this.sequences;
    this.#send(this.#usesMouse ? enter + MOUSE_ON : enter);
    this.#stdin.resume();
    for (const watcher of this.#watchers) watcher.acquired();
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    for (const watcher of this.#watchers) watcher.released();
    this.#stdin.pause();
    this.#stdin.setRawMode(false);
    this.#send(this.sequences.leave);
  }

  #send(text: string): void {
    try {
      this.#write(text);
    } catch {
      this.#isGone = true;
    }
  }
}

/** Wait before the next write to a terminal that is busy. */
const RETRY_AFTER_MS = 2;

/** Writes the whole text synchronously, and waits while the terminal is busy. */
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

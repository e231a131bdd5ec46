/** The input stream Ink is given: it carries what the pump hands over and never touches the real terminal. */

import { EventEmitter } from 'node:events';

/** Looks like a terminal in raw mode to Ink, whose inputs read from it in whole strings. */
export class InkStdin extends EventEmitter {
  /** Without it Ink refuses raw mode, and every input component with it. */
  readonly isTTY = true;
  readonly #waiting: string[] = [];

  /**
   * Gives one string to the components that listen.
   * @returns false when none is mounted; the string is then dropped, or it would be typed into the next one
   */
  hand(text: string): boolean {
    if (this.listenerCount('readable') === 0) return false;
    this.#waiting.push(text);
    this.emit('readable');
    return true;
  }

  /** The next string, or null. */
  read(): string | null {
    return this.#waiting.shift() ?? null;
  }

  /** The stream as Ink's types want it. */
  asReadStream(): NodeJS.ReadStream {
    // Ink uses the members of this class and of EventEmitter, nothing more of a ReadStream.
    return this as unknown as NodeJS.ReadStream;
  }

  setEncoding(): this {
    return this;
  }

  setRawMode(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** The input stream for Ink: the key dispatcher writes to it. It does not use the real terminal. */

import { EventEmitter } from 'node:events';

/** Ink takes this for a terminal in raw mode. Ink's inputs read whole strings from it. */
export class InkStdin extends EventEmitter {
  /** If this is not true, Ink rejects raw mode, which all its input components need. */
  readonly isTTY = true;
  readonly #waiting: string[] = [];

  /**
   * @returns false if no component is mounted; the string is dropped, so that no later component receives it
   */
  pass(text: string): boolean {
    if (this.listenerCount('readable') === 0) return false;
    this.#waiting.push(text);
    this.emit('readable');
    return true;
  }

  read(): string | null {
    return this.#waiting.shift() ?? null;
  }

  asReadStream(): NodeJS.ReadStream {
    // The cast is safe, because Ink uses only the members of this class and of EventEmitter.
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

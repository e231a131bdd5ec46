/** Reads keys from the terminal. It listens from the first moment, so keys typed while the program loads count. */

import type { KeyEvent } from '../keys/key-event.js';

/** How long an Escape may be the beginning of a longer key: a slow line can split an arrow key. */
export const ESCAPE_TIMEOUT_MS = 50;

/** How long a paste may pause; one whose end got lost would otherwise swallow every key from then on. */
export const PASTE_TIMEOUT_MS = 3000;

/** Turns bytes into keys; holds back what may be the beginning of one. */
export interface ChunkDecoder {
  push(chunk: Uint8Array): readonly KeyEvent[];
  readonly isPending: boolean;
  readonly isPasting: boolean;
  flush(): readonly KeyEvent[];
}

/** The part of an input stream keys are read from. */
export interface ByteStream {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  off(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
}

/** Receives keys in the order typed, at least one at a time. */
export type KeyConsumer = (events: readonly KeyEvent[]) => void;

/** Keys from one input stream, kept until somebody wants them. */
export class KeySource {
  readonly #stdin: ByteStream;
  readonly #decoder: ChunkDecoder;
  #early: KeyEvent[] = [];
  #consumer: KeyConsumer | null = null;
  #timer: NodeJS.Timeout | null = null;
  #chunksRead = 0;

  constructor(stdin: ByteStream, decoder: ChunkDecoder) {
    this.#stdin = stdin;
    this.#decoder = decoder;
  }

  /** Begins to listen; keys wait until a consumer is attached. The terminal should be in raw mode by now. */
  start(): void {
    this.#stdin.on('data', this.#read);
  }

  /** The keys that wait for a consumer. */
  get waiting(): readonly KeyEvent[] {
    return this.#early;
  }

  /** Gives the consumer the keys that waited, then every further key as it comes. */
  attach(consumer: KeyConsumer): void {
    this.#consumer = consumer;
    const early = this.#early;
    this.#early = [];
    this.#deliver(early);
  }

  /** Stops listening; a key half read is forgotten. */
  stop(): void {
    this.#stdin.off('data', this.#read);
    this.#cancelTimer();
    this.#chunksRead += 1;
  }

  readonly #read = (chunk: Uint8Array): void => {
    this.#chunksRead += 1;
    this.#cancelTimer();
    const events = this.#decoder.push(chunk);
    const timeoutMs = this.#timeoutMs();
    if (timeoutMs !== null) this.#timer = setTimeout(this.#flushUnlessContinued, timeoutMs);
    this.#deliver(events);
  };

  #timeoutMs(): number | null {
    if (this.#decoder.isPasting) return PASTE_TIMEOUT_MS;
    return this.#decoder.isPending ? ESCAPE_TIMEOUT_MS : null;
  }

  /** After a long task the timer fires before the input that waited meanwhile is read: let that come first. */
  readonly #flushUnlessContinued = (): void => {
    this.#timer = null;
    const chunksSeen = this.#chunksRead;
    setImmediate(() => {
      if (this.#chunksRead === chunksSeen) this.#deliver(this.#decoder.flush());
    });
  };

  #deliver(events: readonly KeyEvent[]): void {
    if (events.length === 0) return;
    if (this.#consumer !== null) this.#consumer(events);
    else for (const event of events) this.#early.push(event);
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

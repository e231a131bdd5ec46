/** Reads keys from the terminal, from the first moment: keys typed while the program loads are not lost. */

import type { InputEvent } from '../keys/key-event.js';

/** After this pause, an ESC is the key Esc, and a paste without brackets ends. */
export const ESCAPE_TIMEOUT_MS = 50;

/** Replaces `ESCAPE_TIMEOUT_MS` if the bytes of one key can arrive far apart, or if Esc would discard a form. */
export const LONG_ESCAPE_TIMEOUT_MS = 400;

/** The decoder waits for the rest of an arrow key for this time after Esc was reported. */
const LATE_SEQUENCE_MS = 1000;

/** A bracketed paste ends after this pause. Otherwise, a paste whose end mark was lost would contain all later keys. */
export const PASTE_TIMEOUT_MS = 3000;

/** Decodes bytes to keys, and holds back the bytes of an incomplete key. */
export interface ChunkDecoder {
  push(chunk: Uint8Array, isAtOnce?: boolean): readonly InputEvent[];
  readonly isPending: boolean;
  readonly isPasting: boolean;
  readonly isLineSlow: boolean;
  flush(): readonly InputEvent[];
  forget(): void;
}

export interface ByteStream {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  off(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
}

export type KeyConsumer = (events: readonly InputEvent[]) => void;

/** Keys of one input stream, buffered until a consumer is attached. */
export class KeySource {
  readonly #stdin: ByteStream;
  readonly #decoder: ChunkDecoder;
  #early: InputEvent[] = [];
  #consumer: KeyConsumer | null = null;
  #timer: NodeJS.Timeout | null = null;
  #chunksRead = 0;

  constructor(
    stdin: ByteStream,
    decoder: ChunkDecoder,
    /** True over SSH: the bytes of a key can arrive far apart, and pastes may lack brackets. */
    readonly isOverSsh: boolean = false,
    /** True for a terminal that sends each key when it is pressed, and sends pastes without brackets. */
    private readonly isAtOnce: boolean = false,
  ) {
    this.#stdin = stdin;
    this.#decoder = decoder;
  }

  /** True while Esc would discard what was typed. */
  discardsOnEscape: () => boolean = () => false;

  /** Starts reading; keys wait for a consumer. The terminal should be in raw mode. */
  start(): void {
    this.#stdin.on('data', this.#read);
  }

  /** The buffered keys. */
  get waiting(): readonly InputEvent[] {
    return this.#early;
  }

  /** Passes the buffered keys to the consumer, then every further key. */
  attach(consumer: KeyConsumer): void {
    this.#consumer = consumer;
    const early = this.#early;
    this.#early = [];
    this.#deliver(early);
  }

  /** Stops reading; an incomplete key is dropped. */
  stop(): void {
    this.#stdin.off('data', this.#read);
    this.#cancelTimer();
    this.#chunksRead += 1;
  }

  readonly #read = (chunk: Uint8Array): void => {
    this.#chunksRead += 1;
    this.#cancelTimer();
    // While the program starts, several typed lines may be read in one chunk.
    const isStarting = this.#consumer === null || this.#chunksRead === 1;
    const events = this.#decoder.push(chunk, this.isAtOnce && !isStarting);
    const timeoutMs = this.#timeoutMs();
    if (timeoutMs !== null) this.#timer = setTimeout(this.#flushUnlessContinued, timeoutMs);
    this.#deliver(events);
  };

  #timeoutMs(): number | null {
    if (this.#decoder.isPasting) return PASTE_TIMEOUT_MS;
    if (!this.#decoder.isPending) return null;
    const isLong = this.isOverSsh || this.#decoder.isLineSlow || this.discardsOnEscape();
    return isLong ? LONG_ESCAPE_TIMEOUT_MS : ESCAPE_TIMEOUT_MS;
  }

  /** After a long task, the timer fires before waiting input is read. `setImmediate` lets that input be read first. */
  readonly #flushUnlessContinued = (): void => {
    this.#timer = null;
    const chunksSeen = this.#chunksRead;
    setImmediate(() => {
      if (this.#chunksRead !== chunksSeen) return;
      this.#deliver(this.#decoder.flush());
      if (this.#decoder.isPending) this.#timer = setTimeout(() => this.#decoder.forget(), LATE_SEQUENCE_MS);
    });
  };

  #deliver(events: readonly InputEvent[]): void {
    if (events.length === 0) return;
    if (this.#consumer !== null) this.#consumer(events);
    else for (const event of events) this.#early.push(event);
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

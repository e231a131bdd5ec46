/**
 * Passes keys in the order typed: to the keymap, or to Ink's components if the keymap does not take the key.
 */

import type { InputEvent, KeyEvent, MouseInput } from '../keys/key-event.js';
import { joinTypedLines, type LineEnds, type TypedLines } from '../keys/typed-lines.js';
import { isTyped, toInkText } from './ink-text.js';

/** React throws at 50 synchronous updates within one task, and one key may need two. */
const KEYS_PER_TASK = 16;

export interface KeyTarget {
  /** The keys that have the same effect as an action of the mouse. */
  keysOf?(mouse: MouseInput): readonly KeyEvent[];
  /** The keys for lines read at once, such as a paste. If absent, each key is passed by itself. */
  keysOfLines?(lines: TypedLines | LineEnds): readonly (KeyEvent | LineEnds)[];
  /** A promise that this key and all after it wait for; null or absent if they do not wait. */
  hold?(event: KeyEvent): Promise<void> | null;
  /** Offers a key to the keymap. @returns true if it took the key */
  offerToKeymap(event: KeyEvent): boolean;
  /** True while a text field of Ink has the focus: a run of characters may then be one string. */
  textFocused(): boolean;
  /** Completes outstanding renders and their effects synchronously. */
  flush(): void;
  /** Passes a string to Ink's components. @returns false if none is mounted */
  passToInk(text: string): boolean;
}

type QueuedEvent = InputEvent | TypedLines | LineEnds;

/**
 * A queue of keys. If a receiver throws, {@link KeyDispatcher.push} rejects; the next call dispatches the later keys.
 */
export class KeyDispatcher {
  readonly #target: KeyTarget;
  #queue: QueuedEvent[] = [];
  #isRunning = false;
  #isStopped = false;

  constructor(target: KeyTarget) {
    this.#target = target;
  }

  /**
   * Adds keys that were read at once.
   * @returns resolved when the queue is empty, or at once if an earlier call still runs
   */
  async push(events: readonly InputEvent[]): Promise<void> {
    const read = this.#target.keysOfLines ? joinTypedLines(events) : events;
    for (const event of read) this.#queue.push(event);
    if (this.#isRunning || this.#isStopped) return;
    this.#isRunning = true;
    try {
      await this.#run();
    } finally {
      this.#isRunning = false;
    }
  }

  /** Drops the waiting keys and ignores further ones. */
  stop(): void {
    this.#isStopped = true;
    this.#queue = [];
  }

  async #run(): Promise<void> {
    // A timer or the end of a save may have caused a render whose effects have not run yet.
    let isFlushDue = true;
    let passed = 0;
    for (let event = this.#queue.shift(); event !== undefined; event = this.#queue.shift()) {
      if (event.kind === 'mouse') {
        // Converted only now, because the row under the pointer depends on the earlier keys.
        this.#queue.unshift(...(this.#target.keysOf?.(event) ?? []));
        continue;
      }
      if (event.kind === 'lines' || event.kind === 'line-ends') {
        this.#queue = [...(this.#target.keysOfLines?.(event) ?? []), ...this.#queue];
        continue;
      }
      const wait = this.#target.hold?.(event) ?? null;
      if (wait !== null) {
        await wait;
        if (this.#isStopped) return;
        isFlushDue = true;
      }
      if (this.#target.offerToKeymap(event)) {
        isFlushDue = true;
        continue;
      }
      const text = this.#textOf(event);
      if (text === null) continue;
      // Ink's inputs subscribe again in the effects of a render; the listener for this key must be in place.
      if (isFlushDue) this.#target.flush();
      isFlushDue = this.#target.passToInk(text);
      passed += 1;
      if (passed % KEYS_PER_TASK === 0) await nextTask();
    }
  }

  /** The string to pass, with the typed characters after it if a text field of Ink has the focus. */
  #textOf(event: KeyEvent): string | null {
    const text = toInkText(event);
    if (text === null || !isTyped(event) || !this.#target.textFocused()) return text;
    // In such a field no printable key is bound, so the keymap need not see the rest of the run.
    const end = this.#queue.findIndex((next) => !isTypedInput(next));
    const run = this.#queue.splice(0, end === -1 ? this.#queue.length : end);
    return text + run.filter(isTypedInput).map(toInkText).join('');
  }
}

function isTypedInput(event: QueuedEvent): event is KeyEvent {
  return (event.kind === 'key' || event.kind === 'paste') && isTyped(event);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

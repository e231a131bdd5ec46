/**
 * Carries keys to their receivers in the order typed, losing none: the keymap first, Ink's components second.
 * Ink's inputs hear again only after the effects of their last render have run; keys handed faster are lost.
 */

import type { KeyEvent } from '../keys/key-event.js';
import { isTyped, toInkText } from './ink-text.js';

/** React counts synchronous updates within one task and throws at 50; one key may cost two. */
const KEYS_PER_TASK = 16;

/** Where the keys go. */
export interface KeyTarget {
  /** What a key has to wait for before it is offered, it and all after it; null or absent if nothing. */
  hold?(event: KeyEvent): Promise<void> | null;
  /** Offers a key to the keymap; true when it took it. */
  offerToKeymap(event: KeyEvent): boolean;
  /** True while a text field has the focus: a run of characters may then be handed as one string. */
  textFocused(): boolean;
  /** Renders what is outstanding and runs its effects before it returns. */
  flush(): void;
  /** Hands a string to Ink's components; false when none listens. */
  passToInk(text: string): boolean;
}

/** A queue of keys on its way. A receiver that throws stops the pump and rejects {@link KeyDispatcher.push}. */
export class KeyDispatcher {
  readonly #target: KeyTarget;
  #queue: KeyEvent[] = [];
  #isRunning = false;
  #isStopped = false;

  constructor(target: KeyTarget) {
    this.#target = target;
  }

  /**
   * Adds keys. Those the keymap takes have been taken when this returns, unless a key before them is held up.
   * @returns synced once the queue is empty; at once when an earlier call is still emptying it
   */
  async push(events: readonly KeyEvent[]): Promise<void> {
    for (const event of events) this.#queue.push(event);
    if (this.#isRunning || this.#isStopped) return;
    this.#isRunning = true;
    try {
      await this.#run();
    } finally {
      this.#isRunning = false;
    }
  }

  /** Forgets the keys that wait and takes no more. */
  stop(): void {
    this.#isStopped = true;
    this.#queue = [];
  }

  async #run(): Promise<void> {
    // Whatever happened since the last key, by a timer or a finished save, may not have had its effects yet.
    let isFlushDue = true;
    let handed = 0;
    for (let event = this.#queue.shift(); event !== undefined; event = this.#queue.shift()) {
      const held = this.#target.hold?.(event) ?? null;
      if (held !== null) {
        await held;
        if (this.#isStopped) return;
        isFlushDue = true;
      }
      if (this.#target.offerToKeymap(event)) {
        isFlushDue = true;
        continue;
      }
      const text = this.#textOf(event);
      if (text === null) continue;
      // The key before may have moved the focus or changed the value: its listener must be in place.
      if (isFlushDue) this.#target.flush();
      isFlushDue = this.#target.passToInk(text);
      handed += 1;
      if (handed % KEYS_PER_TASK === 0) await nextTask();
    }
  }

  /** The string to hand, with the characters that follow while they are typed into a text field. */
  #textOf(event: KeyEvent): string | null {
    const text = toInkText(event);
    if (text === null || !isTyped(event) || !this.#target.textFocused()) return text;
    // No printable key is bound where text is typed, so the rest of a run needs no offer to the keymap.
    const end = this.#queue.findIndex((next) => !isTyped(next));
    const run = this.#queue.splice(0, end === -1 ? this.#queue.length : end);
    return text + run.map(toInkText).join('');
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Prints what changed in the state, line by line, and keeps the typed line below the printed lines. */
import type { Store } from '../../store/store.js';
import { announce, NOTHING_ANNOUNCED } from './announce.js';
import { appView } from './app-view.js';
import type { LinearInput } from './linear-view.js';

/** If no key came for this time, typing has paused, and the replies to the typed text are printed. */
const TYPING_PAUSE_MS = 700;

/** The prompt is printed after this time without a change, because one key can cause several changes. */
const BEFORE_PROMPT_MS = 100;

export type LinearOutputPort = {
  readonly print: (lines: readonly string[]) => void;
  /** Shows the text that is being typed, as a shell does; null if none is. */
  readonly showInput: (input: LinearInput | null) => void;
};

/** Makes a call once after `ms`. @returns a function that cancels the call */
export type After = (ms: number, call: () => void) => () => void;

export class LinearScreen {
  #announced = NOTHING_ANNOUNCED;
  #input: LinearInput | null = null;
  readonly #replies: Delay;
  readonly #prompt: Delay;

  constructor(
    private readonly store: Pick<Store, 'getState' | 'when'>,
    private readonly output: LinearOutputPort,
    after: After,
  ) {
    this.#replies = new Delay(after, TYPING_PAUSE_MS, () => this.#show());
    this.#prompt = new Delay(after, BEFORE_PROMPT_MS, () => this.output.showInput(this.#input));
  }

  /** Prints what changed since the last call. Call it after every key and every other change of the state. */
  readonly update = (): void => this.#show();

  /** Cancels the delayed output. */
  stop(): void {
    this.#replies.cancel();
    this.#prompt.cancel();
  }

  #show(): void {
    const view = appView(this.store.getState(), this.store.when);
    if (isTyped(this.#input, view.input)) this.#replies.start();
    const { lines, announced } = announce(this.#announced, view, this.#replies.isWaiting);
    const isSameInput = isSame(this.#input, view.input);
    this.#announced = announced;
    this.#input = view.input;
    if (lines.length > 0) {
      this.output.print(lines);
      this.#prompt.start();
    } else if (!(isSameInput && this.#prompt.isWaiting)) {
      this.#prompt.cancel();
      this.output.showInput(view.input);
    }
  }
}

/** A delayed call; starting it again restarts the delay. */
class Delay {
  #cancel: (() => void) | null = null;

  constructor(
    private readonly after: After,
    private readonly ms: number,
    private readonly call: () => void,
  ) {}

  get isWaiting(): boolean {
    return this.#cancel !== null;
  }

  start(): void {
    this.cancel();
    this.#cancel = this.after(this.ms, () => {
      this.#cancel = null;
      this.call();
    });
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}

/** True if the text of the same field changed. */
function isTyped(before: LinearInput | null, now: LinearInput | null): boolean {
  return before !== null && now !== null && before.prompt === now.prompt && !isSame(before, now);
}

function isSame(before: LinearInput | null, now: LinearInput | null): boolean {
  return before?.prompt === now?.prompt && before?.buffer.text === now?.buffer.text;
}

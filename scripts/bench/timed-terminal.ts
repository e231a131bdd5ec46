/** A program in a real terminal. Times are recorded when output arrives; the screen is computed when it is read. */
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { keyBytes } from '../../test/support/pty-keys.js';

export type TerminalSize = { readonly columns: number; readonly rows: number };
export const SMALL_TERMINAL: TerminalSize = { columns: 80, rows: 24 };
export const LARGE_TERMINAL: TerminalSize = { columns: 200, rows: 60 };

export type TerminalOptions = {
  /** The arguments. If there is no `command`, they are the arguments of Node, so the first one is the program. */
  readonly args: readonly string[];
  readonly command?: string;
  readonly size?: TerminalSize;
};

/** What the program wrote after one key. */
export type Response = {
  /** The time from the key to the last byte that it caused, in ms. */
  readonly lastMs: number;
  readonly bytes: number;
};

export type Wait = { readonly silenceMs?: number; readonly noResponseMs?: number };

/** One chunk of output. `ms` is the time on the clock of `performance.now()`; `text` has one character per byte. */
export type OutputChunk = { readonly ms: number; readonly text: string };

export type Condition = string | RegExp | ((screen: readonly string[]) => boolean);

const WAIT_MS = 60_000;
/** A frame counts as complete if nothing is written for this long. */
const SILENCE_MS = 40;
/** A key counts as drawing nothing if nothing is written for this long. */
const NO_RESPONSE_MS = 1000;
/** How long nothing must have been written before a key is pressed, so that earlier output is not counted. */
const QUIET_MS = 5;

export class TimedTerminal {
  readonly startedMs = performance.now();
  readonly size: TerminalSize;
  readonly #pty: IPty;
  readonly #screen: xterm.Terminal;
  readonly #exit: Promise<{ readonly exitCode: number; readonly signal: number }>;
  /** Output since the screen was last computed. */
  #unread: Uint8Array[] = [];
  #output: OutputChunk[] = [];
  #bytes = 0;
  #lastByteMs = 0;
  #hasExited = false;
  #wake: () => void = () => {};

  constructor({ args, command = process.execPath, size = SMALL_TERMINAL }: TerminalOptions) {
    this.size = size;
    this.#screen = new xterm.Terminal({ cols: size.columns, rows: size.rows, allowProposedApi: true });
    this.#pty = spawn(command, [...args], {
      cols: size.columns,
      rows: size.rows,
      env: { TERM: 'xterm-256color', LANG: 'C.UTF-8', TZ: 'UTC', PATH: process.env.PATH },
      encoding: null,
    });
    this.#pty.onData((data) => {
      this.#lastByteMs = performance.now();
      // No encoding is set, so `data` is bytes, although its type is string.
      const bytes = data as unknown as Uint8Array;
      this.#bytes += bytes.length;
      this.#unread.push(bytes);
      this.#output.push({ ms: this.#lastByteMs, text: Buffer.from(bytes).toString('latin1') });
      this.#wake();
    });
    this.#exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal = 0 }) => {
        this.#hasExited = true;
        resolve({ exitCode, signal });
        this.#wake();
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The time at which the last byte arrived, on the clock of `performance.now()`. */
  get lastByteMs(): number {
    return this.#lastByteMs;
  }

  /** The output since the previous call. */
  takeOutput(): readonly OutputChunk[] {
    const taken = this.#output;
    this.#output = [];
    return taken;
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** Presses keys by their names. Each key is a separate write. */
  press(...names: readonly string[]): void {
    for (const name of names) this.#pty.write(keyBytes(name));
  }

  /** Presses a key and waits until its frame is complete. @returns null if the key draws nothing */
  async pressAndTime(
    name: string,
    { silenceMs = SILENCE_MS, noResponseMs = NO_RESPONSE_MS }: Wait = {},
  ): Promise<Response | null> {
    while (performance.now() - this.#lastByteMs < QUIET_MS) await this.#change(QUIET_MS);
    const before = this.#bytes;
    const pressedMs = performance.now();
    this.press(name);
    while (this.#bytes === before) {
      if (performance.now() - pressedMs > noResponseMs || this.#hasExited) return null;
      await this.#change(noResponseMs);
    }
    await this.silence(silenceMs);
    return { lastMs: this.#lastByteMs - pressedMs, bytes: this.#bytes - before };
  }

  /** Waits until nothing has been written for `silenceMs`. */
  async silence(silenceMs: number): Promise<void> {
    for (;;) {
      const remainingMs = this.#lastByteMs + silenceMs - performance.now();
      if (remainingMs <= 0 || this.#hasExited) return;
      await this.#change(remainingMs);
    }
  }

  /**
   * Waits until the condition is true.
   * @returns the `performance.now()` of the output that made it true
   * @throws Error if the program exits or the time is over
   */
  async waitFor(condition: Condition, waitMs = WAIT_MS): Promise<number> {
    const deadline = performance.now() + waitMs;
    for (;;) {
      const byteMs = this.#lastByteMs;
      const screen = await this.screen();
      if (holds(condition, screen)) return byteMs;
      if (this.#hasExited || performance.now() > deadline) {
        throw new Error(`${String(condition)} never appeared. The screen:\n${screen.join('\n').trimEnd()}`);
      }
      if (byteMs === this.#lastByteMs) await this.#change(deadline - performance.now());
    }
  }

  async screen(): Promise<readonly string[]> {
    const bytes = Buffer.concat(this.#unread);
    this.#unread = [];
    await new Promise<void>((resolve) => this.#screen.write(bytes, resolve));
    const buffer = this.#screen.buffer.active;
    return Array.from({ length: this.size.rows }, (_, row) => {
      const line = buffer.getLine(buffer.baseY + row);
      return line?.translateToString(true) ?? '';
    });
  }

  /** Closes the terminal, with the same effect as closing its window. */
  close(): void {
    // `destroy` exists, but the type does not declare it.
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  exit(): Promise<{ readonly exitCode: number; readonly signal: number }> {
    return this.#exit;
  }

  /** Kills the program if it still runs. */
  async dispose(): Promise<void> {
    if (!this.#hasExited) {
      process.kill(this.#pty.pid, 'SIGKILL');
      await this.#exit;
    }
    this.#screen.dispose();
  }

  #change(mostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, mostMs));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function holds(condition: Condition, screen: readonly string[]): boolean {
  if (typeof condition === 'string') return screen.some((row) => row.includes(condition));
  if (condition instanceof RegExp) return condition.test(screen.join('\n'));
  return condition(screen);
}

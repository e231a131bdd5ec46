/** Runs a program in a real terminal and reads its screen. All waits are for conditions. */

import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { keyBytes, pasteBytes } from './pty-keys.js';

/** Shorter than a test's time limit, so that a wait fails first, with an error that shows the screen. */
const DEFAULT_TIMEOUT_MS = 30_000;

/** How often a condition is checked while there is no output. A condition may depend on files. */
const POLL_EVERY_MS = 20;

/** The program and its terminal. */
export interface AppOptions {
  /** The command, by default Node. */
  readonly command?: string;
  readonly args: readonly string[];
  /** The program's environment besides TERM and PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** How a program ended. `signal` is 0 if no signal ended it. */
export interface AppExit {
  readonly exitCode: number;
  readonly signal: number;
}

/** Text on the screen, a pattern for its lines joined by newlines, or a predicate. */
export type Condition = string | RegExp | ((screen: readonly string[]) => boolean);

/** Cells of a row with one style. Colours are numbers from 0 to 255; null is the terminal's own. */
export interface StyledRun {
  readonly column: number;
  readonly text: string;
  readonly color: number | null;
  readonly background: number | null;
  readonly isBold: boolean;
  readonly isInverse: boolean;
}

function runOf(cell: xterm.IBufferCell, column: number): StyledRun {
  return {
    column,
    text: cell.getChars() || ' ',
    color: cell.isFgDefault() ? null : cell.getFgColor(),
    background: cell.isBgDefault() ? null : cell.getBgColor(),
    isBold: cell.isBold() !== 0,
    isInverse: cell.isInverse() !== 0,
  };
}

function isSameStyle(one: StyledRun, other: StyledRun): boolean {
  return (
    one.color === other.color &&
    one.background === other.background &&
    one.isBold === other.isBold &&
    one.isInverse === other.isInverse
  );
}

/** A program running in a terminal. */
export class App {
  readonly #pty: IPty;
  readonly #terminal: xterm.Terminal;
  readonly #exit: Promise<AppExit>;
  readonly #waiting = new Set<() => void>();
  #outputBytes = 0;
  #output = '';
  #hasExited = false;
  /** True when the program has ended and its output is on the screen. */
  #isComplete = false;

  constructor({
    command = process.execPath,
    args,
    env,
    cwd = process.cwd(),
    columns = 80,
    rows = 24,
  }: AppOptions) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.#pty = spawn(command, [...args], {
      cols: columns,
      rows,
      cwd,
      env: { TERM: 'xterm-256color', PATH: process.env.PATH, ...env },
      encoding: null,
    });
    this.#pty.onData((data) => this.#receive(data));
    this.#exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#hasExited = true;
        // The callback of an empty write runs after all earlier output has reached the screen.
        this.#terminal.write('', () => {
          this.#isComplete = true;
          this.#checkAgain();
          resolve({ exitCode, signal: signal ?? 0 });
        });
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** The number of bytes written so far. */
  get outputBytes(): number {
    return this.#outputBytes;
  }

  /** All output so far, one character per byte. */
  get output(): string {
    return this.#output;
  }

  /** Types text in one write. */
  type(text: string): void {
    this.#pty.write(text);
  }

  /** Presses keys by name, one write each. A letter right after `escape` is Alt and that letter. */
  press(...names: readonly string[]): void {
    for (const name of names) this.#pty.write(keyBytes(name));
  }

  /** Pastes text as a terminal that brackets its pastes does. */
  paste(text: string): void {
    this.#pty.write(pasteBytes(text));
  }

  /** The rows of the screen as text, without trailing spaces. */
  screen(): string[] {
    const buffer = this.#terminal.buffer.active;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      return (
        buffer
          .getLine(buffer.baseY + row)
          ?.translateToString()
          .trimEnd() ?? ''
      );
    });
  }

  /** The rows of the screen as runs of cells with one style. */
  styledRows(): StyledRun[][] {
    const buffer = this.#terminal.buffer.active;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      const line = buffer.getLine(buffer.baseY + row);
      const runs: StyledRun[] = [];
      for (let column = 0; column < this.#terminal.cols; column += 1) {
        const cell = line?.getCell(column);
        if (cell === undefined || cell.getWidth() === 0) continue;
        const run = runOf(cell, column);
        const last = runs.at(-1);
        if (last && isSameStyle(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
        else runs.push(run);
      }
      return runs;
    });
  }

  /** `alternate` during a full-screen program, `normal` for the shell's screen. */
  bufferType(): 'normal' | 'alternate' {
    return this.#terminal.buffer.active.type;
  }

  /** The position of the cursor from 0; null if it is hidden. */
  cursor(): { x: number; y: number } | null {
    if (!this.isCursorShown()) return null;
    const buffer = this.#terminal.buffer.active;
    return { x: buffer.cursorX, y: buffer.cursorY };
  }

  /** True if the last escape sequence about the cursor showed it. */
  isCursorShown(): boolean {
    return this.#output.lastIndexOf('\u001B[?25l') <= this.#output.lastIndexOf('\u001B[?25h');
  }

  /** True if any cell of a row has the style. */
  hasStyle(row: number, style: 'inverse' | 'bold' | 'color'): boolean {
    const line = this.#terminal.buffer.active.getLine(this.#terminal.buffer.active.baseY + row);
    for (let column = 0; column < this.#terminal.cols; column += 1) {
      const cell = line?.getCell(column);
      if (cell === undefined) continue;
      if (style === 'inverse' && cell.isInverse()) return true;
      if (style === 'bold' && cell.isBold()) return true;
      if (style === 'color' && !(cell.isFgDefault() && cell.isBgDefault())) return true;
    }
    return false;
  }

  /** True if every cell of a row has a background of its own. */
  isFilled(row: number): boolean {
    const line = this.#terminal.buffer.active.getLine(this.#terminal.buffer.active.baseY + row);
    return Array.from({ length: this.#terminal.cols }, (_, column) => line?.getCell(column)).every(
      (cell) => cell?.isBgDefault() === false,
    );
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.#pty.pid, signal);
  }

  /** Closes the terminal, as closing its window does. */
  close(): void {
    // `destroy` exists, but the type does not declare it.
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  /**
   * Waits until the condition holds.
   * @throws Error with the current screen after the timeout, or if the program ends before
   */
  async waitFor(condition: Condition, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!this.#holds(condition)) {
      if (Date.now() > deadline) throw new Error(this.#timeoutMessage(`${timeoutMs} ms passed`, condition));
      if (this.#isComplete) throw new Error(this.#timeoutMessage('The program ended', condition));
      await this.#change();
    }
  }

  /** Waits until the program has ended and all its output is on the screen. */
  async exit(timeoutMs = DEFAULT_TIMEOUT_MS): Promise<AppExit> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(this.#timeoutMessage(`${timeoutMs} ms passed`, 'its end'))),
        timeoutMs,
      );
    });
    return Promise.race([this.#exit, tooLate]).finally(() => clearTimeout(timer));
  }

  /** Kills the program if it still runs. */
  async dispose(): Promise<void> {
    if (!this.#hasExited) {
      this.kill('SIGKILL');
      await this.#exit;
    }
    this.#terminal.dispose();
  }

  #receive(data: string | Uint8Array): void {
    const bytes = Buffer.from(data);
    this.#outputBytes += bytes.length;
    this.#output += bytes.toString('latin1');
    this.#terminal.write(bytes, () => this.#checkAgain());
  }

  #checkAgain(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_EVERY_MS);
      this.#waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #holds(condition: Condition): boolean {
    const screen = this.screen();
    if (typeof condition === 'string') return screen.some((row) => row.includes(condition));
    if (condition instanceof RegExp) return condition.test(screen.join('\n'));
    return condition(screen);
  }

  #timeoutMessage(what: string, condition: Condition): string {
    return `${what} before ${String(condition)} appeared. The screen:\n${this.screen().join('\n').trimEnd()}`;
  }
}

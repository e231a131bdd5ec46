/** Runs a program in a real terminal of a chosen size and reads its screen. Waits are for conditions. */

import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { keyBytes, pasteBytes } from './pty-keys.js';

const DEFAULT_TIMEOUT_MS = 60_000;

/** Conditions that no output announces, such as files written, are looked at this often. */
const POLL_EVERY_MS = 20;

/** What to run and how large a terminal to give it. */
export interface AppOptions {
  /** The program; Node itself unless given. */
  readonly command?: string;
  readonly args: readonly string[];
  /** Everything the program finds in its environment besides TERM and PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** How a program ended; `signal` is 0 unless a signal ended it. */
export interface AppExit {
  readonly exitCode: number;
  readonly signal: number;
}

/** Text on the screen, a pattern over its lines joined by newlines, or any question about it. */
export type Condition = string | RegExp | ((screen: readonly string[]) => boolean);

/** A program running in a terminal. */
export class App {
  readonly #pty: IPty;
  readonly #terminal: xterm.Terminal;
  readonly #exit: Promise<AppExit>;
  readonly #waiting = new Set<() => void>();
  #outputBytes = 0;
  #output = '';
  #hasExited = false;

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
        // An empty write is answered after everything before it has reached the screen.
        this.#terminal.write('', () => {
          this.#lookAgain();
          resolve({ exitCode, signal: signal ?? 0 });
        });
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Bytes the program has written so far. */
  get outputBytes(): number {
    return this.#outputBytes;
  }

  /** Everything the program has written so far, control sequences included. */
  get output(): string {
    return this.#output;
  }

  /** Types text, all of it in one write. */
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

  /** The rows of the screen as text, blanks at their ends removed. */
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

  /** `alternate` while a full-screen program is on, `normal` for the shell's screen. */
  bufferType(): 'normal' | 'alternate' {
    return this.#terminal.buffer.active.type;
  }

  /** Where the cursor is, from 0, or null while it is hidden. */
  cursor(): { x: number; y: number } | null {
    if (!this.isCursorShown()) return null;
    const buffer = this.#terminal.buffer.active;
    return { x: buffer.cursorX, y: buffer.cursorY };
  }

  /** Whether the cursor is shown, as the last sequence about it says. */
  isCursorShown(): boolean {
    return this.#output.lastIndexOf('\u001B[?25l') <= this.#output.lastIndexOf('\u001B[?25h');
  }

  /** True when any cell of a row has the style. */
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

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.#pty.pid, signal);
  }

  /** Takes the terminal away from the program, as closing its window does. */
  close(): void {
    // The type lacks what the terminal has; the parent class sends no signal of its own before it is closed.
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  /** Waits until the condition holds; fails with the screen as it then is. */
  async waitFor(condition: Condition, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!this.#holds(condition)) {
      if (Date.now() > deadline) throw new Error(this.#complaint(`${timeoutMs} ms passed`, condition));
      if (this.#hasExited) throw new Error(this.#complaint('The program ended', condition));
      await this.#change();
    }
  }

  /** Waits for the program's end, with everything it wrote on the screen. */
  async exit(timeoutMs = DEFAULT_TIMEOUT_MS): Promise<AppExit> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(this.#complaint(`${timeoutMs} ms passed`, 'its end'))),
        timeoutMs,
      );
    });
    return Promise.race([this.#exit, tooLate]).finally(() => clearTimeout(timer));
  }

  /** Ends the program if it still runs. */
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
    this.#terminal.write(bytes, () => this.#lookAgain());
  }

  #lookAgain(): void {
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

  #complaint(what: string, condition: Condition): string {
    return `${what} before ${String(condition)} was there. The screen:\n${this.screen().join('\n').trimEnd()}`;
  }
}

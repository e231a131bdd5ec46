/** Hands the terminal to another program, such as the user's editor, or to the shell on Ctrl+Z. */

import { spawnSync } from 'node:child_process';
import type { FullScreen } from './full-screen.js';

/** For this time after another program ends, a SIGINT is taken for a Ctrl+C that was typed in that program. */
const INTERRUPT_GRACE_MS = 100;

/** If the process still runs after this time, the system did not stop it, because no shell could continue it. */
const NOT_STOPPED_AFTER_MS = 100;

export interface StoppableProcess {
  on(event: 'SIGCONT' | 'SIGTSTP', listener: () => void): unknown;
  off(event: 'SIGTSTP', listener: () => void): unknown;
  kill(pid: number, signal: 'SIGTSTP'): unknown;
}

export type ProgramResult =
  | { readonly kind: 'ended'; readonly exitCode: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly cause: Error };

/** Releases the screen for a while and acquires it again. */
export class Suspension {
  readonly #screen: FullScreen;
  readonly #process: StoppableProcess;
  #isAway = false;
  #isStopped = false;

  constructor(screen: FullScreen, process: StoppableProcess) {
    this.#screen = screen;
    this.#process = process;
    process.on('SIGCONT', this.#continue);
    process.on('SIGTSTP', this.#stopRequested);
  }

  /** True while another program has the terminal and shortly after: an interrupt is then for that program. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** Runs a callback with the terminal as the shell left it, and then acquires the screen again. */
  handOver<T>(run: () => T): T {
    this.#isAway = true;
    // The other program may stop the whole job, as vim does on Ctrl+Z: this process must stop with it.
    this.#process.off('SIGTSTP', this.#stopRequested);
    this.#screen.release();
    try {
      return run();
    } finally {
      this.#process.on('SIGTSTP', this.#stopRequested);
      this.#screen.acquire();
      // An overdue timer fires before the signals that arrived earlier; `setImmediate` lets them be handled first.
      setTimeout(() => setImmediate(() => this.#endAbsence()), INTERRUPT_GRACE_MS).unref();
    }
  }

  /** Stops the process until the user continues it (`fg`). */
  stop(): void {
    if (!this.#screen.isHeld) return;
    this.#screen.release();
    this.#isStopped = true;
    setTimeout(() => setImmediate(() => this.#continueUnlessDone()), NOT_STOPPED_AFTER_MS);
    // The signal stops the process only if there is no listener for it. The signal may arrive after this call.
    this.#process.off('SIGTSTP', this.#stopRequested);
    // 0 signals the whole job, as the terminal does: a launcher that waits for this process must stop too.
    this.#process.kill(0, 'SIGTSTP');
  }

  /** Acquires the screen if the system did not stop the process. After a stop, SIGCONT has been handled before this. */
  #continueUnlessDone(): void {
    if (this.#isStopped) this.#continue();
  }

  /** `kill -TSTP` has the same effect as Ctrl+Z. */
  readonly #stopRequested = (): void => this.stop();

  #endAbsence(): void {
    this.#isAway = false;
  }

  readonly #continue = (): void => {
    // After a SIGSTOP the screen is still held. It must be acquired again, because the shell has used the terminal.
    if (this.#isAway || !(this.#isStopped || this.#screen.isHeld)) return;
    if (this.#isStopped) this.#process.on('SIGTSTP', this.#stopRequested);
    this.#isStopped = false;
    this.#screen.release();
    this.#screen.acquire();
  };
}

/** Runs a command line of the user, such as $EDITOR with its options. The terminal must be handed over first. */
export function runProgram(commandLine: string, files: readonly string[]): ProgramResult {
  const result = spawnSync('/bin/sh', ['-c', `${commandLine} "$@"`, commandLine, ...files], {
    stdio: 'inherit',
  });
  if (result.error !== undefined) return { kind: 'not-started', cause: result.error };
  if (result.signal !== null) return { kind: 'killed', signal: result.signal };
  return { kind: 'ended', exitCode: result.status ?? 0 };
}

/** Stepping aside for a while: for another program such as the user's editor, or for the shell on Ctrl+Z. */

import { spawnSync } from 'node:child_process';
import type { FullScreen } from './full-screen.js';

/** A Ctrl+C typed into another program reaches this one too, some time after that program has ended. */
const INTERRUPT_GRACE_MS = 100;

/** A process nobody would continue is not stopped by the system; it then takes its screen back by itself. */
const NOT_STOPPED_AFTER_MS = 100;

/** The part of the process that stops and continues. */
export interface StoppableProcess {
  on(event: 'SIGCONT' | 'SIGTSTP', listener: () => void): unknown;
  off(event: 'SIGTSTP', listener: () => void): unknown;
  kill(pid: number, signal: 'SIGTSTP'): unknown;
}

/** How an external program ended. */
export type ProgramResult =
  | { readonly kind: 'ended'; readonly exitCode: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly cause: Error };

/** Gives the screen away and takes it back. */
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

  /** True while another program has the terminal, and for a moment after: an interrupt is then not for us. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** Runs something that needs the terminal as the shell left it, and takes the screen back however it ends. */
  handOver<T>(run: () => T): T {
    this.#isAway = true;
    // The other program may stop the whole job, as vim does on Ctrl+Z: this process has to stop with it.
    this.#process.off('SIGTSTP', this.#stopRequested);
    this.#screen.release();
    try {
      return run();
    } finally {
      this.#process.on('SIGTSTP', this.#stopRequested);
      this.#screen.acquire();
      // A timer that is overdue fires before the signals that waited meanwhile: let those come first.
      setTimeout(() => setImmediate(() => this.#endAbsence()), INTERRUPT_GRACE_MS).unref();
    }
  }

  /** Gives the terminal to the shell until the user continues the program (`fg`). */
  stop(): void {
    if (!this.#screen.isHeld) return;
    this.#screen.release();
    this.#isStopped = true;
    setTimeout(() => setImmediate(() => this.#continueUnlessDone()), NOT_STOPPED_AFTER_MS);
    // Without a listener the signal stops the process; it may arrive after this call, so none is set until it continues.
    this.#process.off('SIGTSTP', this.#stopRequested);
    // 0 is the whole job, as the terminal itself does it: a launcher that waits for us has to stop as well.
    this.#process.kill(0, 'SIGTSTP');
  }

  /** When the job was stopped and continued, the timer is overdue and the signal has come by now. */
  #continueUnlessDone(): void {
    if (this.#isStopped) this.#continue();
  }

  /** `kill -TSTP` from outside does what Ctrl+Z does. */
  readonly #stopRequested = (): void => this.stop();

  #endAbsence(): void {
    this.#isAway = false;
  }

  readonly #continue = (): void => {
    // Continued after a stop from outside, too: the shell has used the terminal meanwhile.
    if (this.#isAway || !(this.#isStopped || this.#screen.isHeld)) return;
    if (this.#isStopped) this.#process.on('SIGTSTP', this.#stopRequested);
    this.#isStopped = false;
    this.#screen.release();
    this.#screen.acquire();
  };
}

/**
 * Runs a command line of the user's, such as $EDITOR with its options, on files; the terminal must have been
 * handed over.
 */
export function runProgram(commandLine: string, files: readonly string[]): ProgramResult {
  const result = spawnSync('/bin/sh', ['-c', `${commandLine} "$@"`, commandLine, ...files], {
    stdio: 'inherit',
  });
  if (result.error !== undefined) return { kind: 'not-started', cause: result.error };
  if (result.signal !== null) return { kind: 'killed', signal: result.signal };
  return { kind: 'ended', exitCode: result.status ?? 0 };
}

/**
 * Enters and leaves the full screen. On quitting, a signal or an error, drafts are saved and the terminal is
 * restored.
 */

import { constants } from 'node:os';
import { errorMessage, reasonOf } from './error-message.js';
import { hasFileSizeLimit, type LimitedProcess } from './file-size-limit.js';
import {
  FullScreen,
  type ScreenSequences,
  type ScreenWatcher,
  type SwitchableInput,
  writeAllSync,
} from './full-screen.js';
import { Suspension } from './suspension.js';

/** Exit code after an unexpected error: EX_SOFTWARE of sysexits.h. */
const ERROR_EXIT_CODE = 70;

/** Signals that a key sends. While another program has the terminal, they are meant for that program. */
const TYPED_SIGNALS = ['SIGINT', 'SIGQUIT'] as const;

/**
 * Signals whose default action ends the process. The aliases SIGIOT and SIGPOLL are listed because signal-exit ends
 * the process on a name without another listener.
 */
const ENDING_SIGNALS = [
  'SIGTERM',
  'SIGABRT',
  'SIGALRM',
  'SIGIO',
  'SIGIOT',
  'SIGPOLL',
  'SIGPWR',
  'SIGSTKFLT',
  'SIGSYS',
  'SIGTRAP',
  'SIGUSR2',
  'SIGVTALRM',
  'SIGXCPU',
] as const;

function isProfiled({ execArgv = [] }: SessionProcess): boolean {
  return execArgv.some((flag) => /^--(cpu-)?prof/.test(flag));
}

/** The exit code that a shell shows for a process that a signal ended. */
function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/** The terminal's input, which ends when the terminal is closed. */
export interface SessionInput extends SwitchableInput {
  on(event: 'end' | 'error', listener: () => void): unknown;
}

export interface SessionOutput {
  readonly fd: number;
  on(event: 'error', listener: () => void): unknown;
}

export type SessionProcess = Pick<
  NodeJS.Process,
  'pid' | 'on' | 'off' | 'removeAllListeners' | 'kill' | 'exit'
> &
  Partial<Pick<NodeJS.Process, 'execArgv'>> &
  LimitedProcess;

/** Tests set `write` and `writeMessage` to receive the output. */
export interface TerminalSessionOptions {
  readonly stdin: SessionInput;
  readonly stdout: SessionOutput;
  readonly process: SessionProcess;
  /** Prints the stack of an unexpected error below its message. */
  readonly showsStack: boolean;
  /** By default, the sequences of the alternate screen. */
  readonly sequences?: ScreenSequences;
  readonly write?: (text: string) => void;
  readonly writeMessage?: (text: string) => void;
}

/** The program's use of the terminal, by default of its alternate screen. */
export class TerminalSession {
  readonly #process: SessionProcess;
  readonly #showsStack: boolean;
  readonly #writeMessage: (text: string) => void;
  readonly #screen: FullScreen;
  readonly #suspension: Suspension;
  readonly #beforeLeave = new Set<() => void>();
  readonly #failures: unknown[] = [];
  #isEnding = false;

  constructor(options: TerminalSessionOptions) {
    const { stdin, stdout } = options;
    this.#process = options.process;
    this.#showsStack = options.showsStack;
    this.#writeMessage = options.writeMessage ?? ((text) => writeAllSync(2, text));
    const write = options.write ?? ((text: string) => writeAllSync(stdout.fd, text));
    this.#screen = new FullScreen(stdin, write, options.sequences);
    this.#suspension = new Suspension(this.#screen, options.process);
    this.#hook(stdin, stdout);
  }

  enter(): void {
    this.#screen.acquire();
  }

  /** Runs the callbacks of `beforeLeave`, then releases the screen. A second call does nothing. */
  leave(): void {
    for (const callback of this.#beforeLeave) this.#guard(callback);
    this.#beforeLeave.clear();
    this.#screen.release();
    for (const failure of this.#failures.splice(0)) {
      this.#printMessage(`Not everything was saved on leaving: ${reasonOf(failure)}`);
    }
  }

  /** Registers work to run once before the screen is left for good, such as saving a draft. */
  beforeLeave(callback: () => void): void {
    this.#beforeLeave.add(callback);
  }

  /** Adds a watcher of the screen being acquired and released. @returns a function that removes the watcher */
  watch(watcher: ScreenWatcher): () => void {
    return this.#screen.watch(watcher);
  }

  useMouse(usesMouse: boolean): void {
    this.#screen.useMouse(usesMouse);
  }

  /** Runs a callback, such as an editor, with the terminal as the shell left it, then acquires the screen again. */
  handOver<T>(run: () => T): T {
    return this.#suspension.handOver(run);
  }

  /** Stops the process until the user continues it. */
  suspend(): void {
    this.#suspension.stop();
  }

  /** Leaves and ends the process, even if timers and tasks are still pending. */
  end(exitCode: number): void {
    this.#end(exitCode);
  }

  /** Leaves, prints the error on the normal screen, and ends the process. */
  readonly fail = (error: unknown): void => {
    this.#end(ERROR_EXIT_CODE, () => this.#printMessage(errorMessage(error, this.#showsStack)));
  };

  #hook(stdin: SessionInput, stdout: SessionOutput): void {
    const process = this.#process;
    for (const signal of ENDING_SIGNALS) process.on(signal, () => this.#end(exitCodeOf(signal)));
    for (const signal of TYPED_SIGNALS) {
      process.on(signal, () => {
        if (!this.#suspension.isAway) this.#end(exitCodeOf(signal));
      });
    }
    // A write beyond the file size limit also fails with a reported error, so the program need not end.
    process.on('SIGXFSZ', () => {
      if (!hasFileSizeLimit(process)) this.#end(exitCodeOf('SIGXFSZ'));
    });
    // Node's CPU profiler uses this signal.
    if (!isProfiled(process)) process.on('SIGPROF', () => this.#end(exitCodeOf('SIGPROF')));
    // Without a listener, Node starts its debugger and prints a message over the screen.
    process.on('SIGUSR1', () => {});
    process.on('SIGHUP', this.#hangUp);
    process.on('uncaughtException', this.fail);
    process.on('unhandledRejection', this.fail);
    process.on('exit', () => this.leave());
    // A closed terminal ends the input or fails a stream. An error without a listener would abort the process.
    stdin.on('end', this.#hangUp);
    stdin.on('error', this.#hangUp);
    stdout.on('error', this.#hangUp);
  }

  #end(exitCode: number, printError?: () => void): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.leave();
    printError?.();
    if (this.#screen.isGone) this.#endByHangUp();
    else this.#process.exit(exitCode);
  }

  readonly #hangUp = (): void => {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.leave();
    this.#endByHangUp();
  };

  /** Ends by SIGHUP, because on a closed terminal Node 20 aborts when it exits (nodejs/node#51519). */
  #endByHangUp(): void {
    this.#process.removeAllListeners('SIGHUP');
    this.#process.kill(this.#process.pid, 'SIGHUP');
  }

  #guard(callback: () => void): void {
    try {
      callback();
    } catch (failure) {
      this.#failures.push(failure);
    }
  }

  #printMessage(text: string): void {
    try {
      this.#writeMessage(`${text}\n`);
    } catch {
      // The terminal is closed.
    }
  }
}

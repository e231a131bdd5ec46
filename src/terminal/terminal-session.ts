/**
 * The life of the full screen, from entering it to leaving it on every way out: quitting, signals, a closed
 * window, faults. Leaving saves first, then restores the terminal, then ends the process.
 */

import { constants } from 'node:os';
import { errorMessage, reasonOf } from './error-message.js';
import { hasFileSizeLimit, type LimitedProcess } from './file-size-limit.js';
import { FullScreen, type ScreenWatcher, type SwitchableInput, writeAllSync } from './full-screen.js';
import { Suspension } from './suspension.js';

/** Exit code after a fault in the program, as sysexits.h has it for internal software errors. */
export const ERROR_EXIT_CODE = 70;

/** Signals that a key types: a program that has the terminal gets them too, and they are then meant for it. */
const TYPED_SIGNALS = ['SIGINT', 'SIGQUIT'] as const;

/**
 * Signals whose default action ends the process and would leave the alternate screen on. SIGIOT and SIGPOLL are other
 * names of two of them: signal-exit, which Ink loads, ends the process on a name that only it listens to. Not here:
 * those of the CPU (SIGSEGV and the like), after which no code may run, and SIGPIPE, which Node ignores.
 */
const ENDING_SIGNALS = [
  'SIGTERM',
  'SIGABRT',
  'SIGALRM',
  'SIGIO',
  'SIGIOT',
  'SIGPOLL',
  'SIGPROF',
  'SIGPWR',
  'SIGSTKFLT',
  'SIGSYS',
  'SIGTRAP',
  'SIGUSR2',
  'SIGVTALRM',
  'SIGXCPU',
] as const;

/** The exit code that a shell shows for a process that a signal ended. */
function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/** The terminal's input: it ends when the terminal is closed. */
export interface SessionInput extends SwitchableInput {
  on(event: 'end' | 'error', listener: () => void): unknown;
}

/** The terminal's output. */
export interface SessionOutput {
  readonly fd: number;
  on(event: 'error', listener: () => void): unknown;
}

/** The process that lives in the terminal. */
export type SessionProcess = Pick<
  NodeJS.Process,
  'pid' | 'on' | 'off' | 'removeAllListeners' | 'kill' | 'exit'
> &
  LimitedProcess;

/** What a session is made of; the writers are for tests. */
export interface TerminalSessionOptions {
  readonly stdin: SessionInput;
  readonly stdout: SessionOutput;
  readonly process: SessionProcess;
  /** Print the stack of a fault below its sentence. */
  readonly showsStack: boolean;
  readonly write?: (text: string) => void;
  readonly writeMessage?: (text: string) => void;
}

/** One program's stay in the terminal's alternate screen. */
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
    this.#screen = new FullScreen(stdin, options.write ?? ((text) => writeAllSync(stdout.fd, text)));
    this.#suspension = new Suspension(this.#screen, options.process);
    this.#hook(stdin, stdout);
  }

  /** Takes the screen. */
  enter(): void {
    this.#screen.acquire();
  }

  /** Runs what was registered to happen before, then gives the screen back; does nothing the second time. */
  leave(): void {
    for (const callback of this.#beforeLeave) this.#guard(callback);
    this.#beforeLeave.clear();
    this.#screen.release();
    for (const failure of this.#failures.splice(0)) {
      this.#say(`Not everything was saved on leaving: ${reasonOf(failure)}`);
    }
  }

  /** Registers work that must be done once before the screen is left for good, such as saving a draft. */
  beforeLeave(callback: () => void): void {
    this.#beforeLeave.add(callback);
  }

  /** Registers for the screen becoming ours and the shell's; the returned function ends it. */
  watch(watcher: ScreenWatcher): () => void {
    return this.#screen.watch(watcher);
  }

  /** Runs something, such as an editor, with the terminal as the shell left it, then takes the screen back. */
  handOver<T>(run: () => T): T {
    return this.#suspension.handOver(run);
  }

  /** Gives the terminal to the shell until the user continues the program. */
  suspend(): void {
    this.#suspension.stop();
  }

  /** Leaves and ends the process, whatever timers and tasks are still there. */
  end(exitCode: number): void {
    this.#end(exitCode);
  }

  /** Leaves, says on the normal screen what went wrong, and ends the process. */
  readonly fail = (fault: unknown): void => {
    this.#end(ERROR_EXIT_CODE, () => this.#say(errorMessage(fault, this.#showsStack)));
  };

  #hook(stdin: SessionInput, stdout: SessionOutput): void {
    const process = this.#process;
    for (const signal of ENDING_SIGNALS) process.on(signal, () => this.#end(exitCodeOf(signal)));
    for (const signal of TYPED_SIGNALS) {
      process.on(signal, () => {
        if (!this.#suspension.isAway) this.#end(exitCodeOf(signal));
      });
    }
    // Beyond a limit a write fails too, which is a message and no reason to end.
    process.on('SIGXFSZ', () => {
      if (!hasFileSizeLimit(process)) this.#end(exitCodeOf('SIGXFSZ'));
    });
    // Without a listener Node opens its debugger and prints that over the screen.
    process.on('SIGUSR1', () => {});
    process.on('SIGHUP', this.#hangUp);
    process.on('uncaughtException', this.fail);
    process.on('unhandledRejection', this.fail);
    process.on('exit', () => this.leave());
    // A closed terminal ends the input and fails the output; unheard, either would abort the process.
    stdin.on('end', this.#hangUp);
    stdin.on('error', this.#hangUp);
    stdout.on('error', this.#hangUp);
  }

  #end(exitCode: number, lastWords?: () => void): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.leave();
    lastWords?.();
    if (this.#screen.isGone) this.#dieOfHangUp();
    else this.#process.exit(exitCode);
  }

  readonly #hangUp = (): void => {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.leave();
    this.#dieOfHangUp();
  };

  /** Ends by the signal: on a closed terminal Node 20 aborts when it exits by itself (nodejs/node#51519). */
  #dieOfHangUp(): void {
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

  #say(text: string): void {
    try {
      this.#writeMessage(`${text}\n`);
    } catch {
      // Nobody is left to read it.
    }
  }
}

import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import type { Ports } from './ports/ports.js';
import type { TaskRunner } from './task-runner.js';

/** The context that every command receives. */
export type CommandContext = {
  readonly getState: () => AppState;
  readonly dispatch: (event: AppEvent) => void;
  readonly ports: Ports;
  readonly tasks: TaskRunner;
};

/** What a command of the key table does, and when it can run. */
export type Command = {
  /** Absent: always runs. `false`: another command of the same key may run. A text: why it cannot run. */
  readonly when?: (state: AppState) => boolean | string;
  readonly run: (context: CommandContext) => void;
};

export type CommandTable<Id extends string> = Readonly<Record<Id, Command>>;

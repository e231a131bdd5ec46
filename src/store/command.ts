import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import type { Ports } from './ports/ports.js';
import type { TaskRunner } from './task-runner.js';

/** What a command may use. */
export type CommandContext = {
  readonly getState: () => AppState;
  readonly dispatch: (event: AppEvent) => void;
  readonly ports: Ports;
  readonly tasks: TaskRunner;
};

/** What a command of the key table does, and when it applies. */
export type Command = {
  /** Absent: always. `false`: the key is free for others; a text: it does not apply, and why. */
  readonly when?: (state: AppState) => boolean | string;
  readonly run: (context: CommandContext) => void;
};

/** The commands of one slice by id. */
export type CommandTable<Id extends string> = Readonly<Record<Id, Command>>;

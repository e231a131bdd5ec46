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

/** The effect of a command of the key table, and when it applies. */
export type Command = {
  /**
   * Tells if the command applies; absent if it always does. `false` leaves the key to other commands; a text is the
   * reason why the command does not apply.
   */
  readonly when?: (state: AppState) => boolean | string;
  readonly run: (context: CommandContext) => void;
};

/** The commands of one slice by id. */
export type CommandTable<Id extends string> = Readonly<Record<Id, Command>>;

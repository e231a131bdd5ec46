/** The store: state with a pure reducer, and commands that use the ports. */
import { afterCommand, afterEvent } from './after-event.js';
import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import type { CommandContext } from './command.js';
import { COMMANDS, type CommandId } from './commands.js';
import { notifyError } from './notices.js';
import type { Ports } from './ports/ports.js';
import { reduce } from './reduce.js';
import type { View } from './shell-state.js';
import { TaskRunner } from './task-runner.js';

export class Store {
  private state: AppState;
  private readonly listeners = new Set<() => void>();
  /** The context for commands, and for work that starts without a key. */
  readonly context: CommandContext;

  /** @param nowMs a monotonic clock, for slices of long work */
  constructor(initial: AppState, ports: Ports, nowMs: () => number) {
    this.state = initial;
    const tasks = new TaskRunner((message) => notifyError(this.context, message), nowMs);
    this.context = { getState: this.getState, dispatch: this.dispatch, ports, tasks };
  }

  readonly getState = (): AppState => this.state;

  /** Calls `listener` after every change. @returns a function that unsubscribes */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Applies an event; notifies listeners if the state changed. */
  readonly dispatch = (event: AppEvent): void => {
    const next = reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  };

  /** True if a command applies now; otherwise false, or the reason to show. */
  readonly when = (id: CommandId): boolean | string => COMMANDS[id].when?.(this.state) ?? true;

  /** Runs a command. When this returns, a draft may still be being written, and tasks may run in the background. */
  readonly run = (id: CommandId): void => {
    const before = this.state;
    const { notice } = before;
    COMMANDS[id].run(this.context);
    afterCommand(this.context, before, id);
    if (notice?.isTransient && this.state.notice === notice)
      this.dispatch({ type: 'app/noticed', notice: null });
  };

  readonly resize = (view: View): void => this.type({ type: 'app/resized', view });

  /** Applies an event of a text field or of the terminal, then reads rows that became visible. */
  readonly type = (event: AppEvent): void => {
    this.dispatch(event);
    afterEvent(this.context, event);
  };
}

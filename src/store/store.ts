/** The one shared store: state behind a pure reducer, and commands that reach the world through ports. */
import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import type { CommandContext } from './command.js';
import { COMMANDS, type CommandId } from './commands.js';
import { readVisibleFiles } from './files/visible-files.js';
import { readVisible } from './history/history-reading.js';
import { runSearch } from './history/history-searching.js';
import { notifyError } from './notices.js';
import type { Ports } from './ports/ports.js';
import { reduce } from './reduce.js';
import type { View } from './shell-state.js';
import { TaskRunner } from './task-runner.js';

export class Store {
  private state: AppState;
  private readonly listeners = new Set<() => void>();
  /** What commands use; also for work that starts without a key. */
  readonly context: CommandContext;

  /** @param nowMs a monotonic clock, for slices of long work */
  constructor(initial: AppState, ports: Ports, nowMs: () => number) {
    this.state = initial;
    const tasks = new TaskRunner((message) => notifyError(this.context, message), nowMs);
    this.context = { getState: this.getState, dispatch: this.dispatch, ports, tasks };
  }

  readonly getState = (): AppState => this.state;

  /** Calls `listener` after every change; the returned function ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Applies an event; whoever subscribed hears of it only where it changed something. */
  readonly dispatch = (event: AppEvent): void => {
    const next = reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  };

  /** Whether a command applies now: yes, no, or no with the reason to tell. */
  readonly when = (id: CommandId): boolean | string => COMMANDS[id].when?.(this.state) ?? true;

  /**
   * Does a command's work at once: when this returns, what it saved is saved. Only the draft may still be being
   * written, for which the next command waits.
   */
  readonly run = (id: CommandId): void => {
    const { notice } = this.state;
    COMMANDS[id].run(this.context);
    if (this.state.screen === 'files') readVisibleFiles(this.context);
    if (notice?.isTransient && this.state.notice === notice)
      this.dispatch({ type: 'app/noticed', notice: null });
  };

  /** Gives the screens another size, and reads what comes into sight by it. */
  readonly resize = (view: View): void => {
    this.dispatch({ type: 'app/resized', view });
    if (this.state.screen === 'history') readVisible(this.context);
    if (this.state.screen === 'files') readVisibleFiles(this.context);
  };

  /** Applies what typing did to a text, and reads what it brought into sight. */
  readonly type = (event: AppEvent): void => {
    this.dispatch(event);
    if (event.type === 'files/search-edited') readVisibleFiles(this.context);
    if (event.type !== 'history/search-edited') return;
    runSearch(this.context, { isTyping: true });
    readVisible(this.context);
  };
}

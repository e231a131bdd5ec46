/** Work of one kind that goes on behind the screens: of all begun, the last one counts. */

import type { Task, TaskProgress } from '../domain/task.js';
import type { CommandContext } from './command.js';
import { notifyError } from './notices.js';
import type { Ports } from './ports/ports.js';

/** Of every kind there is. */
const kinds: { stop: (context: CommandContext) => void }[] = [];

/** Ends all that goes on behind the screens. */
export function stopLatestTasks(context: CommandContext): void {
  for (const kind of kinds) kind.stop(context);
}

/** Nothing of a task shows before its result; a later one, or `stop`, ends it after the step it is at. */
export class LatestTask<T> {
  /** By the world it works on. */
  readonly #running = new WeakMap<Ports, Task<T>>();

  constructor() {
    kinds.push(this);
  }

  /** Goes through the task and hands its result on; where it fails, that is told. */
  begin(context: CommandContext, task: Task<T>, receive: (result: T) => void): void {
    this.#running.set(context.ports, task);
    void this.#go(context, task, receive);
  }

  isRunning({ ports }: CommandContext): boolean {
    return this.#running.has(ports);
  }

  stop({ ports }: CommandContext): void {
    this.#running.delete(ports);
  }

  async #go(context: CommandContext, task: Task<T>, receive: (result: T) => void): Promise<void> {
    const isLatest = () => this.#running.get(context.ports) === task;
    let step: IteratorResult<TaskProgress, T>;
    try {
      do step = await task.next();
      while (!step.done && isLatest());
      if (!step.done) await task.return(undefined as never); // its value means nothing here
    } catch (error) {
      if (!isLatest()) return;
      this.stop(context);
      notifyError(context, error instanceof Error ? error.message : String(error));
      return;
    }
    if (!step.done || !isLatest()) return;
    this.stop(context);
    receive(step.value);
  }
}

/** Reading the rest of the list while its first page shows. */
import type { CommandContext } from '../command.js';
import type { Task } from '../ports/tasks.js';
import type { Ports } from '../ports.js';
import { attempt, complain } from '../say.js';
import { listInSight, readSequence } from './history-listing.js';

/** By the world they read. */
const reading = new WeakMap<Ports, Task<void>>();

/** Begins to read the rest of the list, where there is more of it than was read. */
export function readRestBehind(context: CommandContext): void {
  const { all, count, arrangement } = context.getState().history;
  if (all.ids.length === count) return;
  const task = context.ports.listing.prepareArranged(arrangement);
  reading.set(context.ports, task);
  void readRest(context, task);
}

/** Ends that after the step it is at. */
export function stopReading({ ports }: CommandContext): void {
  reading.delete(ports);
}

/** Reads the rest at once. @returns false, and says why, where it cannot be read */
export function readRestNow(context: CommandContext): boolean {
  const { all, count, arrangement, others } = context.getState().history;
  if (all.ids.length === count) return true;
  stopReading(context);
  const whole = attempt(context, () => readSequence(context, arrangement, others));
  if (whole === null) return false;
  context.dispatch({ type: 'history/rest-read', all: whole });
  return true;
}

async function readRest(context: CommandContext, task: Task<void>): Promise<void> {
  try {
    while (reading.get(context.ports) === task) {
      const step = await task.next();
      if (!step.done || reading.get(context.ports) !== task) continue;
      readRestNow(context);
      // A screen that is higher than the page has sessions of the rest in sight.
      if (context.getState().screen === 'history') listInSight(context);
      return;
    }
    await task.return(); // it was read at once, or anew
  } catch (error) {
    if (reading.get(context.ports) !== task) return;
    complain(context, error instanceof Error ? error.message : String(error));
  }
}

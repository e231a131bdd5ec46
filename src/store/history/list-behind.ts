/** Reading the rest of the list while its first page shows. */
import type { CommandContext } from '../command.js';
import { LatestTask } from '../latest-task.js';
import { attempt } from '../say.js';
import { listInSight, readSequence } from './history-listing.js';

const reading = new LatestTask<void>();

/** Begins to read the rest of the list, where there is more of it than was read. */
export function readRestBehind(context: CommandContext): void {
  const { all, count, arrangement } = context.getState().history;
  if (all.ids.length === count) return;
  reading.begin(context, context.ports.listing.prepareArranged(arrangement), () => {
    readRestNow(context);
    // A screen that is higher than the page has sessions of the rest in sight.
    if (context.getState().screen === 'history') listInSight(context);
  });
}

/** Ends that after the step it is at. */
export function stopReading(context: CommandContext): void {
  reading.stop(context);
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

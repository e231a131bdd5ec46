/** Finding the rest of a search while its first page shows. */
import type { CommandContext } from '../command.js';
import { LatestTask } from '../latest-task.js';
import type { FoundInList } from '../ports/listing-port.js';
import { attempt } from '../say.js';
import { listInSight } from './history-listing.js';
import { findAll, unitOf, withOthers } from './search-found.js';
import { keepFound, keepPlaces } from './session-sequence.js';

const finding = new LatestTask<FoundInList>();
const preparing = new LatestTask<void>();

/** Begins to find the rest of what was searched for last, where there is more of it. */
export function findRestBehind(context: CommandContext): void {
  const { foundUntil, query, all, others } = context.getState().history;
  if (foundUntil === null) return;
  const found = [...withOthers(context, [], others, query)];
  const task = context.ports.listing.searchBehind(query, unitOf(context), all.ids, found);
  finding.begin(context, task, (rest) => {
    if (context.getState().history.all !== all) return; // the places are those of another list
    const rows = keepPlaces(all, rest.places);
    context.dispatch({ type: 'history/rest-found', found: rest.found, rows });
    // A screen that is higher than the page has sessions of the rest in sight.
    if (context.getState().screen === 'history') listInSight(context);
  });
}

/** Ends that; what it found is not shown. */
export function stopFinding(context: CommandContext): void {
  finding.stop(context);
}

/** Finds the rest at once. @returns false, and says why, where it cannot be found */
export function findRestNow(context: CommandContext): boolean {
  const { foundUntil, all, others, query } = context.getState().history;
  if (foundUntil === null) return true;
  const found = attempt(context, () => findAll(context, others, query));
  if (found === null) return false;
  stopFinding(context);
  context.dispatch({ type: 'history/rest-found', found, rows: keepFound(all, found) });
  return true;
}

/** Has what first pages are told by looked at, unless it is being looked at. */
export function prepareSearches(context: CommandContext): void {
  if (preparing.isRunning(context)) return;
  preparing.begin(context, context.ports.listing.prepareSearches(), () => {});
}

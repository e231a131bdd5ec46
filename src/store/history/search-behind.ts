/** Finding the rest of a search while its first page shows. */
import type { CommandContext } from '../command.js';
import type { FoundInList } from '../ports/listing-port.js';
import type { Task } from '../ports/tasks.js';
import type { Ports } from '../ports.js';
import { attempt, complain } from '../say.js';
import { listInSight } from './history-listing.js';
import { findAll, unitOf, withOthers } from './search-found.js';
import { keepFound, keepPlaces } from './session-sequence.js';

/** By the world they search. */
const finding = new WeakMap<Ports, Task<FoundInList>>();
const preparing = new WeakSet<Ports>();

/** Begins to find the rest of what was searched for last, where there is more of it. */
export function findRestBehind(context: CommandContext): void {
  const { foundUntil, query, all, others } = context.getState().history;
  if (foundUntil === null) return;
  const found = [...withOthers(context, [], others, query)];
  const task = context.ports.listing.searchBehind(query, unitOf(context), all.ids, found);
  finding.set(context.ports, task);
  void findRest(context, task);
}

/** Ends that after the step it is at; what it found is not shown. */
export function stopFinding({ ports }: CommandContext): void {
  finding.delete(ports);
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
export function prepareSearches({ ports }: CommandContext): void {
  if (preparing.has(ports)) return;
  preparing.add(ports);
  const task = ports.listing.prepareSearches();
  const end = () => void preparing.delete(ports);
  // Where it fails, the search says why.
  toEnd(task).then(end, end);
}

async function findRest(context: CommandContext, task: Task<FoundInList>): Promise<void> {
  try {
    // A later search ends the one before it.
    while (finding.get(context.ports) === task) {
      const step = await task.next();
      if (!step.done) continue;
      if (finding.get(context.ports) !== task) return;
      finding.delete(context.ports);
      const { found, places } = step.value;
      const rows = keepPlaces(context.getState().history.all, places);
      context.dispatch({ type: 'history/rest-found', found, rows });
      // A screen that is higher than the page has sessions of the rest in sight.
      if (context.getState().screen === 'history') listInSight(context);
      return;
    }
    await task.return(undefined as never); // its value means nothing here
  } catch (error) {
    if (finding.get(context.ports) !== task) return;
    complain(context, error instanceof Error ? error.message : String(error));
  }
}

async function toEnd(task: Task<void>): Promise<void> {
  while (!(await task.next()).done);
}

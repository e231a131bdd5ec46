/** What a search finds: the first page of it at once, where that can be told without the rest. */
import { matchesQuery } from '../../domain/query/match-query.js';
import type { Query } from '../../domain/query/query.js';
import type { View } from '../app-state.js';
import type { CommandContext } from '../command.js';
import type { SessionArrangement } from '../ports/listing-port.js';
import { historyPanes } from './history-panes.js';
import type { ListedSession } from './listed-session.js';
import type { SessionSequence } from './session-sequence.js';

/** Sessions by their ids. */
export type FoundSessions = ReadonlySet<string> | 'all';

export type SearchFound = {
  readonly found: FoundSessions;
  /** The last of those found, in the order of the list, where there are more behind it; null where these are all. */
  readonly foundUntil: string | null;
};

/** The list that a search narrows. */
export type SearchedList = {
  readonly all: SessionSequence;
  /** Sessions of it that the database does not have. */
  readonly others: readonly ListedSession[];
  readonly arrangement: SessionArrangement;
  readonly view: View;
  /** The session the cursor is to stay on, where it is found. */
  readonly cursorId: string | null;
};

/** Sessions shown at first: read in a millisecond, and more than are gone through before the rest is there. */
const PAGE_SESSIONS = 300;

/** The first page of what a query finds, or all of it. @throws with one sentence where the database cannot be asked */
export function findFirst(context: CommandContext, list: SearchedList, query: Query): SearchFound {
  const { order } = list.arrangement;
  if (query.length === 0) return { found: 'all', foundUntil: null };
  if (order !== 'newest' && order !== 'oldest') {
    return { found: findAll(context, list.others, query), foundUntil: null };
  }
  const limit = pageSessions(list.view);
  const first = context.ports.listing.searchFirst(query, unitOf(context), { order, limit });
  if (first.isWhole) return { found: withOthers(context, first.ids, list.others, query), foundUntil: null };
  if (!isPageEnough(list, first.ids)) {
    return { found: findAll(context, list.others, query), foundUntil: null };
  }
  return {
    found: withOthers(context, first.ids, list.others, query),
    foundUntil: first.ids.at(-1) ?? null,
  };
}

/** The ids of all sessions that a query keeps. @throws with one sentence where the database cannot be asked */
export function findAll(
  context: CommandContext,
  others: readonly ListedSession[],
  query: Query,
): ReadonlySet<string> {
  return withOthers(context, context.ports.listing.search(query, unitOf(context)), others, query);
}

/** Those that the database found, and of the others those that the query keeps. */
export function withOthers(
  context: CommandContext,
  ids: readonly string[],
  others: readonly ListedSession[],
  query: Query,
): ReadonlySet<string> {
  const found = new Set(ids);
  for (const { id, searched } of others) {
    if (searched !== null && matchesQuery(searched, query, unitOf(context))) found.add(id);
  }
  return found;
}

/** The unit of weights that a search gives without one. */
export function unitOf({ getState }: CommandContext): 'kg' | 'lb' {
  return getState().athlete.unit ?? 'kg';
}

/** True where finding the first page alone would have been less work. */
export function isLongerThanPage(found: FoundSessions): boolean {
  return found !== 'all' && found.size > PAGE_SESSIONS;
}

/** Sessions of the first page of a list, read while the rest of it is not. */
export function pageSessions(view: View): number {
  return Math.max(PAGE_SESSIONS, SCREENS * historyPanes(view).listRows);
}

/** Screens that a page has at least: the rest comes behind what shows. */
const SCREENS = 3;

/** True where the cursor's session is not behind the page, nor so near its end that the screen would show that. */
function isPageEnough({ all, view, cursorId }: SearchedList, ids: readonly string[]): boolean {
  if (cursorId === null) return true;
  const height = historyPanes(view).listRows;
  const lastAllowed = all.ids.indexOf(ids.at(-1 - height) ?? '');
  return all.ids.indexOf(cursorId) <= lastAllowed;
}

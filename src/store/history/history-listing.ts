/** Reads the list of the History screen: the ids of all sessions, and the rows of the visible ones. */

import type { ListSorting, SessionGroup } from '../../domain/read-models/session-list.js';
import { type BodyWeights, bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import { examineCopies } from './examine-copies.js';
import { type GroupedIds, type IdGroup, insertSession } from './grouped-ids.js';
import { idsAround, visibleIds } from './history-rows.js';
import { listRows } from './history-state.js';
import { compareByOrder, groupName, hasHeadings } from './list-sorting.js';
import {
  listRowFromSession,
  listRowFromSummary,
  type SessionListRow,
  unreadableListRow,
} from './session-list-row.js';

/**
 * The ids of all sessions, sorted and grouped.
 * @param fileOnly sessions that the database lacks
 * @throws Error with a one-sentence message
 */
export function readGroupedIds(
  context: CommandContext,
  sorting: ListSorting,
  fileOnly: readonly SessionListRow[],
): GroupedIds {
  const { order, grouping } = sorting;
  const { ids, groups } = context.ports.listing.sortedIds(sorting);
  const known = new Map(fileOnly.map((other) => [other.id, other]));
  const listed = (id: string) => known.get(id) ?? readListRows(context, [id])[0];
  return fileOnly.reduce<GroupedIds>(
    (list, other) => {
      const { id, date, phase, week } = other;
      const month = date.slice(0, MONTH_LENGTH);
      const group = hasHeadings(sorting) ? groupName({ month, phase, week }, grouping) : null;
      return insertSession(list, { id, group }, (each) => {
        const row = listed(each);
        return row !== undefined && compareByOrder(order, row, other) < 0;
      });
    },
    { ids, groups: namedGroups(groups, sorting) },
  );
}

function namedGroups(groups: readonly SessionGroup[], { grouping }: ListSorting): readonly IdGroup[] {
  return groups.map((group) => ({ name: groupName(group, grouping), start: group.start }));
}

/** The sessions that the database does not have, known from the last sync. @throws Error with a one-sentence message */
export function readFileOnlySessions(context: CommandContext): readonly SessionListRow[] {
  const ids = [...context.getState().history.copyStates.keys()];
  if (ids.length === 0) return [];
  const inDatabase = new Set(context.ports.listing.summaries(ids).map(({ id }) => id));
  const bodyWeights = bodyWeightsOf(context.getState().athlete);
  return ids.filter((id) => !inDatabase.has(id)).map((id) => listRowFromFile(context, id, bodyWeights));
}

/**
 * Reads visible rows that are not known yet; never throws.
 * @returns false if a session no longer exists, so that the list is stale
 */
export function readVisibleRows(context: CommandContext): boolean {
  const { rows, window, listed } = context.getState().history;
  const height = listRows(context.getState().history);
  const visible = visibleIds(rows, window, height);
  if (visible.every((id) => listed.has(id))) return true;
  // Also reads the rows of one window before and one window after the visible rows, for the next keys.
  const sessions = attempt(context, () => readListRows(context, idsAround(rows, window, height)));
  if (sessions === null) return true;
  context.dispatch({ type: 'history/rows-read', sessions });
  const known = context.getState().history.listed;
  return visible.every((id) => known.has(id));
}

/**
 * Rows of existing sessions, in the order of `ids`.
 * @throws Error with a one-sentence message
 */
function readListRows(context: CommandContext, ids: readonly string[]): readonly SessionListRow[] {
  const { athlete, history } = context.getState();
  const bodyWeights = bodyWeightsOf(athlete);
  return context.ports.listing.summaries(ids).map((summary) => {
    const state = history.copyStates.get(summary.id) ?? 'equal';
    const own = listRowFromSummary(summary, state, bodyWeights(summary.date));
    // The list shows the same copy as the page: the file if the database's document is broken.
    return state === 'unreadable' ? (readableCopy(context, own.id, bodyWeights) ?? own) : own;
  });
}

/** The row of a session that the database does not have. */
function listRowFromFile(context: CommandContext, id: string, bodyWeights: BodyWeights): SessionListRow {
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(id)));
  if (!copies?.session) return unreadableListRow(id, copies?.filePath ?? '');
  const { session, state } = copies;
  const { countPartialReps } = context.getState().athlete;
  const listed = listRowFromSession(session, state, bodyWeights(session.date), countPartialReps);
  return { ...listed, id, searched: session };
}

/** The row of a session from whichever copy can be read; null if none can. */
function readableCopy(context: CommandContext, id: string, bodyWeights: BodyWeights): SessionListRow | null {
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(id)));
  if (!copies?.session) return null;
  const { session, state } = copies;
  const { countPartialReps } = context.getState().athlete;
  return { ...listRowFromSession(session, state, bodyWeights(session.date), countPartialReps), id };
}

const MONTH_LENGTH = 7;

/** The orders of the list, and the headings of its groups. */

import { monthName } from '../../domain/date-labels.js';
import type {
  ListSorting,
  SessionGroup,
  SessionGrouping,
  SessionOrder,
} from '../../domain/read-models/session-list.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { SessionListRow } from './session-list-row.js';

/** The orders, in the sequence in which a key switches between them. */
export const HISTORY_ORDERS: readonly SessionOrder[] = ['newest', 'oldest', 'volume', 'sets', 'longest'];

export const NEWEST_BY_MONTH: ListSorting = { order: 'newest', grouping: 'month' };

export const ORDER_WORDS: Readonly<Record<SessionOrder, string>> = {
  newest: 'newest',
  oldest: 'oldest',
  volume: 'most volume',
  sets: 'most sets',
  longest: 'longest',
};

/**
 * Compares two sessions for sorting; below 0 if `one` comes first. Sessions with equal amounts are sorted newest first.
 */
export function compareByOrder(order: SessionOrder, one: SessionListRow, other: SessionListRow): number {
  switch (order) {
    case 'newest':
      return newestFirst(one, other);
    case 'oldest':
      return -newestFirst(one, other);
    case 'volume':
      return other.volumeKg - one.volumeKg || newestFirst(one, other);
    case 'sets':
      return other.workingSetCount - one.workingSetCount || newestFirst(one, other);
    case 'longest':
      return (other.durationMinutes ?? 0) - (one.durationMinutes ?? 0) || newestFirst(one, other);
  }
}

/** Only an order by date has groups: in any other, nearly every session would need a heading. */
export function hasHeadings({ order }: ListSorting): boolean {
  return order === 'newest' || order === 'oldest';
}

/** True if headings do not name the month of the sessions below them. */
export function needsDates(sorting: ListSorting): boolean {
  return !hasHeadings(sorting) || sorting.grouping !== 'month';
}

/** The heading of a group: `March 2026`, `Phase 2 · week 5`. */
export function groupName(
  { month, phase, week }: Omit<SessionGroup, 'start'>,
  grouping: SessionGrouping,
): string {
  if (grouping === 'month') return monthName(month);
  if (phase === null && week === null) return 'No plan';
  if (phase === null) return `Week ${week}`;
  return week === null ? `Phase ${phase}` : `Phase ${phase} · week ${week}`;
}

function newestFirst(one: SessionListRow, other: SessionListRow): number {
  return (
    compareText(chronologicalKey(other.date), chronologicalKey(one.date)) || compareText(other.id, one.id)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

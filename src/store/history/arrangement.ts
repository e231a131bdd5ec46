/** How the list is arranged: in which order, and under which headings. */
import { monthName } from './calendar-words.js';
import type { ListedSession } from './listed-session.js';

export type Arrangement = { readonly order: HistoryOrder; readonly grouping: HistoryGrouping };

/** In the order in which the key goes through them. */
export const HISTORY_ORDERS = ['newest', 'oldest', 'volume', 'sets', 'longest'] as const;
export type HistoryOrder = (typeof HISTORY_ORDERS)[number];

/** Headings: months, or phases and weeks. */
export type HistoryGrouping = 'month' | 'plan';

export const NEWEST_BY_MONTH: Arrangement = { order: 'newest', grouping: 'month' };

/** What an order puts first. */
export const ORDER_WORDS: Readonly<Record<HistoryOrder, string>> = {
  newest: 'newest',
  oldest: 'oldest',
  volume: 'most kg',
  sets: 'most sets',
  longest: 'longest',
};

/** The same sessions in another order; those that are equal in it, newest first. @param newestFirst in that order */
export function inOrder(
  newestFirst: readonly ListedSession[],
  order: HistoryOrder,
): readonly ListedSession[] {
  switch (order) {
    case 'newest':
      return newestFirst;
    case 'oldest':
      return newestFirst.toReversed();
    case 'volume':
      return mostFirst(newestFirst, (session) => session.volumeKg);
    case 'sets':
      return mostFirst(newestFirst, (session) => session.workingSetCount);
    case 'longest':
      return mostFirst(newestFirst, (session) => session.durationMinutes ?? 0);
  }
}

/** Days that follow each other make groups; in any other order a heading would stand above every session. */
export function hasHeadings({ order }: Arrangement): boolean {
  return order === 'newest' || order === 'oldest';
}

/** True where the heading does not say of which month the sessions below it are. */
export function needsDates(arrangement: Arrangement): boolean {
  return !hasHeadings(arrangement) || arrangement.grouping !== 'month';
}

/** The heading a session stands under: `March 2026`, `Phase 2 · week 5`. */
export function groupOf({ date, phase, week }: ListedSession, grouping: HistoryGrouping): string {
  if (grouping === 'month') return monthName(date);
  if (phase === null && week === null) return 'No plan';
  if (phase === null) return `Week ${week}`;
  return week === null ? `Phase ${phase}` : `Phase ${phase} · week ${week}`;
}

function mostFirst(
  sessions: readonly ListedSession[],
  amountOf: (session: ListedSession) => number,
): readonly ListedSession[] {
  return sessions.toSorted((one, other) => amountOf(other) - amountOf(one));
}

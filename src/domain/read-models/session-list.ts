/** Every session in the order of a list. */

/** Sessions that are equal in an order stand newest first. */
export type SessionOrder = 'newest' | 'oldest' | 'volume' | 'sets' | 'longest';

/** The orders in which time goes on, or back. */
export type DayOrder = Extract<SessionOrder, 'newest' | 'oldest'>;

/** What puts sessions that follow each other together: their month, or their phase and week. */
export type SessionGrouping = 'month' | 'plan';

export type ListSorting = { readonly order: SessionOrder; readonly grouping: SessionGrouping };

/** Where a group begins: the place of its first session, and what its sessions have in common. */
export type SessionGroup = {
  readonly start: number;
  /** `2026-03`; empty where that is not what they have in common. */
  readonly month: string;
  readonly phase: number | null;
  readonly week: number | null;
};

/** Every session in an order, and the groups of those that follow each other in time; else there are none. */
export type SortedSessions = {
  readonly ids: readonly string[];
  readonly groups: readonly SessionGroup[];
};

/** The most that any session has of what stands in narrow columns. */
export type WidestValues = {
  /** Bytes in UTF-8 of the longest focus, which takes no more columns. */
  readonly focusBytes: number;
  /** True where a session has no focus. */
  readonly isFocusMissing: boolean;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
};

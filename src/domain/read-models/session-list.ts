/** The sorted and grouped list of sessions. */

/** How the list is sorted. Sessions with equal volume, sets or duration are sorted newest first. */
export type SessionOrder = 'newest' | 'oldest' | 'volume' | 'sets' | 'longest';

export type DayOrder = Extract<SessionOrder, 'newest' | 'oldest'>;

/** What groups consecutive sessions: their month, or their phase and week. */
export type SessionGrouping = 'month' | 'plan';

export type ListSorting = { readonly order: SessionOrder; readonly grouping: SessionGrouping };

/** A group: the index of its first session, and what its sessions have in common. */
export type SessionGroup = {
  readonly start: number;
  /** `2026-03`; empty if the sessions are not grouped by month. */
  readonly month: string;
  readonly phase: number | null;
  readonly week: number | null;
};

/** The ids of all sessions in order. There are groups only if the order is by date. */
export type SortedSessions = {
  readonly ids: readonly string[];
  readonly groups: readonly SessionGroup[];
};

/** The widest value of each narrow column, over all sessions. */
export type WidestValues = {
  /** Length of the longest focus in UTF-8 bytes, which is at least its width in columns. */
  readonly focusBytes: number;
  /** True if a session has no focus. */
  readonly isFocusMissing: boolean;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
};

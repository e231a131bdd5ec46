/** Lists of every session: all of them by their ids alone, and what is shown of those in sight. */
import type { Query } from '../../domain/query/query.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { SessionSummary } from '../ports.js';
import type { Task } from './tasks.js';

/** Sessions that are equal in an order stand newest first. */
export type SessionOrder = 'newest' | 'oldest' | 'volume' | 'sets' | 'longest';

/** The orders in which time goes on, or back. */
export type DayOrder = Extract<SessionOrder, 'newest' | 'oldest'>;

/** What puts sessions that follow each other together: their month, or their phase and week. */
export type SessionGrouping = 'month' | 'plan';

export type SessionArrangement = { readonly order: SessionOrder; readonly grouping: SessionGrouping };

/** Where a group begins: the place of its first session, and what its sessions have in common. */
export type SessionGroup = {
  readonly start: number;
  /** `2026-03`; empty where that is not what they have in common. */
  readonly month: string;
  readonly phase: number | null;
  readonly week: number | null;
};

/** Every session in an order, and the groups of those that follow each other in time; else there are none. */
export type ArrangedSessions = {
  readonly ids: readonly string[];
  readonly groups: readonly SessionGroup[];
};

/** The first of them, and how many there are; all of them where they are as many. */
export type FirstArranged = ArrangedSessions & { readonly count: number };

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

/** How many of those that a search finds are to be shown at first, and in which order. */
export type FirstPage = { readonly order: DayOrder; readonly limit: number };

/** The first of those that a search finds, in the order asked for; or all of them, in no order. */
export type FirstFound = { readonly ids: readonly string[]; readonly isWhole: boolean };

/** Those that a search finds, and the places of those of them that are in a list, from the first to the last. */
export type FoundInList = { readonly found: ReadonlySet<string>; readonly places: readonly number[] };

export type ListingPort = {
  /** @throws with one sentence */
  readonly arranged: (arrangement: SessionArrangement) => ArrangedSessions;
  /** The first of them, or all where that takes no longer. @throws with one sentence */
  readonly arrangedFirst: (arrangement: SessionArrangement, limit: number) => FirstArranged;
  /** Reads behind the screens what `arranged` then knows, until something is written; of no other effect. */
  readonly prepareArranged: (arrangement: SessionArrangement) => Task<void>;
  /** @throws with one sentence */
  readonly widest: () => WidestValues;
  /** The sessions of those ids, in their order, but for those that are not there. @throws with one sentence */
  readonly summaries: (ids: readonly string[]) => readonly SessionSummary[];
  /**
   * The ids of the database's sessions that a query finds, in no order; `unit` is that of weights without one.
   * @throws with one sentence
   */
  readonly search: (query: Query, unit: WeightUnit) => readonly string[];
  /**
   * The first of them, which takes no longer where there are more sessions; all of them where they are no more than the
   * page, or where the first cannot be told without the rest.
   * @throws with one sentence
   */
  readonly searchFirst: (query: Query, unit: WeightUnit, page: FirstPage) => FirstFound;
  /** As `search`, behind the screens, in a list of ids. @param others ids that are found as well */
  readonly searchBehind: (
    query: Query,
    unit: WeightUnit,
    list: readonly string[],
    others: readonly string[],
  ) => Task<FoundInList>;
  /** Lets `searchFirst` tell the first ones until something is written; of no other effect. */
  readonly prepareSearches: () => Task<void>;
};

/** Lists of every session: ids for all of them, summaries for those that are visible. */
import type { Query } from '../../domain/query/query.js';
import type { ListSorting, SortedSessions, WidestValues } from '../../domain/read-models/session-list.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { WeightUnit } from '../../domain/weight.js';

export type ListingPort = {
  /** @throws with one sentence */
  readonly sortedIds: (sorting: ListSorting) => SortedSessions;
  /** @throws with one sentence */
  readonly widest: () => WidestValues;
  /** Summaries in the order of the ids. Ids without a session are left out. @throws with one sentence */
  readonly summaries: (ids: readonly string[]) => readonly SessionSummary[];
  /**
   * The ids of the database's sessions that a query finds, in no order.
   * @param unit of weights without one
   * @throws with one sentence
   */
  readonly search: (query: Query, unit: WeightUnit) => readonly string[];
};

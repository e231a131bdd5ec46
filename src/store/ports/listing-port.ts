/** Lists of sessions: the ids of all sessions, and summaries of those that a screen shows. */
import type { Query } from '../../domain/query/query.js';
import type { ListSorting, SortedSessions, WidestValues } from '../../domain/read-models/session-list.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { WeightUnit } from '../../domain/weight.js';

export type ListingPort = {
  /** The ids of all sessions in order, with their groups. @throws Error with a one-sentence message */
  readonly sortedIds: (sorting: ListSorting) => SortedSessions;
  /** The widest values of the title and plan columns, over all sessions. @throws Error with a one-sentence message */
  readonly widest: () => WidestValues;
  /** Summaries in the order of the ids; unknown ids are left out. @throws Error with a one-sentence message */
  readonly summaries: (ids: readonly string[]) => readonly SessionSummary[];
  /**
   * The ids of all matching sessions, in no order.
   * @param unit for weights without a unit
   * @throws Error with a one-sentence message
   */
  readonly search: (query: Query, unit: WeightUnit) => readonly string[];
};

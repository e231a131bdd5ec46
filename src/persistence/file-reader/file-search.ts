/** Searches sessions in memory; see `SessionSearch`. */
import { matchesQuery } from '../../domain/query/match-query.js';
import type { Query } from '../../domain/query/query.js';
import { type SessionSummary, summaryOf } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import { compareSessionOrder } from '../../domain/session-order.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { SearchPage } from '../database/search-sessions.js';

export class FileSearch {
  /** @param sessions every session, newest first */
  constructor(private readonly sessions: readonly TrainingSession[]) {}

  ids(query: Query, unit: WeightUnit): string[] {
    return this.found(query, unit).map(({ _id }) => _id);
  }

  summaries(
    query: Query,
    unit: WeightUnit,
    { after, limit, countsPartials }: SearchPage = {},
  ): SessionSummary[] {
    return this.found(query, unit)
      .filter((session) => !after || compareSessionOrder(session, { _id: after.id, date: after.date }) < 0)
      .slice(0, limit)
      .map((session) => summaryOf(session, countsPartials));
  }

  private found(query: Query, unit: WeightUnit): readonly TrainingSession[] {
    return this.sessions.filter((session) => matchesQuery(session, query, unit));
  }
}

/** Searching records in memory; see `SessionSearch`. */
import { matchesQuery } from '../../domain/query/match-query.js';
import type { Query } from '../../domain/query/query.js';
import type { TrainingSession } from '../../domain/record.js';
import { compareMoments } from '../../domain/session-moment.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { FirstFound, FoundInList } from '../../store/ports/listing-port.js';
import type { SessionSummary } from '../../store/ports.js';
import type { SearchPage } from '../database/search-sessions.js';
import type { Steps } from '../disk/run-steps.js';
import { summaryOf } from './session-summary.js';

/** Sessions that are compared in one step, in a few milliseconds. */
const SESSIONS_OF_STEP = 200;

export class FileSearch {
  /** @param sessions newest first */
  constructor(private readonly sessions: readonly TrainingSession[]) {}

  ids(query: Query, unit: WeightUnit): string[] {
    return this.found(query, unit).map(({ _id }) => _id);
  }

  firstIds(query: Query, unit: WeightUnit): FirstFound {
    return { ids: this.ids(query, unit), isWhole: true };
  }

  *stepsIn(
    query: Query,
    unit: WeightUnit,
    list: readonly string[],
    others: readonly string[],
  ): Steps<FoundInList> {
    const found = new Set(others);
    for (const [done, session] of this.sessions.entries()) {
      if (matchesQuery(session, query, unit)) found.add(session._id);
      if (done % SESSIONS_OF_STEP === 0) yield { done, total: this.sessions.length };
    }
    return { found, places: [...list.keys()].filter((place) => found.has(list[place] ?? '')) };
  }

  summaries(
    query: Query,
    unit: WeightUnit,
    { after, limit, countsPartials }: SearchPage = {},
  ): SessionSummary[] {
    return this.found(query, unit)
      .filter((session) => !after || compareMoments(session, { _id: after.id, date: after.date }) < 0)
      .slice(0, limit)
      .map((session) => summaryOf(session, countsPartials));
  }

  /** Does nothing: there is no index to survey. */
  *survey(): Steps<void> {}

  private found(query: Query, unit: WeightUnit): readonly TrainingSession[] {
    return this.sessions.filter((session) => matchesQuery(session, query, unit));
  }
}

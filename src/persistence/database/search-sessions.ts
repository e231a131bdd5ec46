import type { Query } from '../../domain/query/query.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { SqlValue } from './row.js';
import { searchCondition } from './search-sql.js';
import type { Statements } from './statements.js';
import { SUMMARY_COLUMNS, toSummaries } from './summary-rows.js';

export type SearchPage = {
  /** The last session of the previous page. If it is absent, the page begins with the newest session. */
  readonly after?: Pick<SessionSummary, 'id' | 'date'> | undefined;
  /** The largest number of sessions on the page; if it is absent, there is no limit. */
  readonly limit?: number | undefined;
  /** True to include partial repetitions in the volume. */
  readonly countsPartials?: boolean | undefined;
};

export class SessionSearch {
  constructor(private readonly statements: Statements) {}

  /**
   * The ids of all sessions that a query finds, unsorted.
   * @param unit the unit of weights that the query gives without one
   * @throws StorageError
   */
  ids(query: Query, unit: WeightUnit): string[] {
    const { sql, parameters } = searchCondition(query, unit);
    const found = `SELECT s.session_id FROM session_search s WHERE ${sql}`;
    return this.statements.column(found, ...parameters).map(String);
  }

  /**
   * One page of the sessions that a query finds, newest first.
   * @param unit the unit of weights that the query gives without one
   * @throws StorageError
   */
  summaries(
    query: Query,
    unit: WeightUnit,
    { after, limit, countsPartials }: SearchPage = {},
  ): SessionSummary[] {
    const { sql, parameters } = searchCondition(query, unit);
    const afterCondition = after ? 'AND (s.chronological_key, s.session_id) < (?, ?)' : '';
    const end: readonly SqlValue[] = after ? [chronologicalKey(after.date), after.id] : [];
    // Selects the ids first, because rows contain long documents: the outer query reads only the rows of the page.
    const rows = this.statements.rows(
      `SELECT ${SUMMARY_COLUMNS} FROM training_sessions WHERE id IN
        (SELECT s.session_id FROM session_search s WHERE ${sql} ${afterCondition} ${NEWEST_FIRST} LIMIT ?)
       ORDER BY chronological_key DESC, id DESC`,
      ...parameters,
      ...end,
      limit ?? NO_LIMIT,
    );
    return toSummaries(this.statements, rows, countsPartials);
  }
}

const NEWEST_FIRST = 'ORDER BY s.chronological_key DESC, s.session_id DESC';
const NO_LIMIT = -1;

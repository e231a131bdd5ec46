/** Searching the sessions of a database. */
import type { Query } from '../../domain/query/query.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { FirstFound, FirstPage, FoundInList } from '../../store/ports/listing-port.js';
import type { SessionSummary } from '../../store/ports.js';
import type { Steps } from '../disk/run-steps.js';
import { databaseState } from './database-state.js';
import { databaseStep } from './database-step.js';
import type { SqlValue } from './row.js';
import { firstFound } from './search-first.js';
import { SearchOrder } from './search-order.js';
import { looksIntoExercises, rowwiseSearch, searchCondition } from './search-sql.js';
import type { Statements } from './statements.js';
import { SUMMARY_COLUMNS, toSummaries } from './summary-rows.js';

export type SearchPage = {
  /** The last session of the page before; the newest session begins the first page. */
  readonly after?: Pick<SessionSummary, 'id' | 'date'> | undefined;
  /** Of sessions; none: all that are left. */
  readonly limit?: number | undefined;
  /** Whether partial repetitions count in the volume. */
  readonly countsPartials?: boolean | undefined;
};

export class SessionSearch {
  private readonly order: SearchOrder;

  constructor(private readonly statements: Statements) {
    this.order = new SearchOrder(statements);
  }

  /** Looks at what `firstIds` has to know, once for each state of the database. @throws StorageError */
  survey(): Steps<void> {
    return this.order.survey();
  }

  /**
   * The ids of the first sessions that a query finds, in the order of the days; of all that it finds, in no order, where
   * they are no more, or where the first of them cannot be told sooner.
   * @param unit that of weights without one
   * @throws StorageError
   */
  firstIds(query: Query, unit: WeightUnit, page: FirstPage): FirstFound {
    const { database } = this.statements;
    const first = () => {
      const walk = this.order.walk(page.order);
      return walk && firstFound(this.statements, walk, query, unit, page);
    };
    // One state of the database, which is the one that was looked at.
    const found = databaseStep(database, () => database.transaction(first)());
    return found ?? { ids: this.ids(query, unit), isWhole: true };
  }

  /**
   * What a query finds of a list of ids, some rows a step.
   * @param unit that of weights without one
   * @param others ids that are found as well
   * @throws StorageError
   */
  *stepsIn(
    query: Query,
    unit: WeightUnit,
    list: readonly string[],
    others: readonly string[],
  ): Steps<FoundInList> {
    const found = yield* this.idSteps(query, unit);
    for (const id of others) found.add(id);
    const places: number[] = [];
    for (const [place, id] of list.entries()) {
      if (found.has(id)) places.push(place);
      if (place % PLACES_OF_STEP === 0) yield { done: place, total: list.length };
    }
    return { found, places };
  }

  /** The ids of every session that a query finds. */
  private *idSteps(query: Query, unit: WeightUnit): Steps<Set<string>> {
    const state = databaseState(this.statements);
    const { from, id } = rowwiseSearch(query, unit);
    const sql = `SELECT s.session_id ${from.sql} AND ${id} > ? AND ${id} <= ?`;
    const rows = looksIntoExercises(query) ? STEP_ROWS.ofExercises : STEP_ROWS.ofSessions;
    const [lastId] = this.statements.column('SELECT max(id) FROM session_search');
    const found = new Set<string>();
    for (let before = 0; before < Number(lastId); before += rows) {
      const ids = this.statements.column(sql, ...from.parameters, before, before + rows);
      for (const each of ids) found.add(String(each));
      yield { done: before, total: Number(lastId) };
    }
    // A session that is saved goes to the end, and may have been missed.
    return databaseState(this.statements) === state ? found : new Set(this.ids(query, unit));
  }

  /**
   * The ids of every session that a query finds, in no order.
   * @param unit that of weights without one
   * @throws StorageError
   */
  ids(query: Query, unit: WeightUnit): string[] {
    const { sql, parameters } = searchCondition(query, unit);
    const found = `SELECT s.session_id FROM session_search s WHERE ${sql}`;
    return this.statements.column(found, ...parameters).map(String);
  }

  /**
   * One page of what a query finds, newest first, as lists show it.
   * @param unit that of weights without one
   * @throws StorageError
   */
  summaries(
    query: Query,
    unit: WeightUnit,
    { after, limit, countsPartials }: SearchPage = {},
  ): SessionSummary[] {
    const { sql, parameters } = searchCondition(query, unit);
    const behind = after ? 'AND (s.chronological_key, s.session_id) < (?, ?)' : '';
    const end: readonly SqlValue[] = after ? [chronologicalKey(after.date), after.id] : [];
    // The page first: what is shown of a session lies beside its document, which is long.
    const rows = this.statements.rows(
      `SELECT ${SUMMARY_COLUMNS} FROM training_sessions WHERE id IN
        (SELECT s.session_id FROM session_search s WHERE ${sql} ${behind} ${NEWEST_FIRST} LIMIT ?)
       ORDER BY chronological_key DESC, id DESC`,
      ...parameters,
      ...end,
      limit ?? NO_LIMIT,
    );
    return toSummaries(this.statements, rows, countsPartials);
  }
}

/** Rows of one step of a search: of a few milliseconds. */
const STEP_ROWS = { ofSessions: 5000, ofExercises: 1000 } as const;
/** Ids of a list that are looked up in a step, in a millisecond. */
const PLACES_OF_STEP = 5000;
const NEWEST_FIRST = 'ORDER BY s.chronological_key DESC, s.session_id DESC';
const NO_LIMIT = -1;

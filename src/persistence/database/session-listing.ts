/** Every session in the order of a list: of a long list only ids are read, and the rest of those in sight. */
import type { Athlete } from '../../domain/athlete.js';
import { volumeKg } from '../../domain/load.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import type {
  ArrangedSessions,
  DayOrder,
  FirstArranged,
  SessionArrangement,
  SessionGroup,
  SessionGrouping,
  SessionOrder,
  WidestValues,
} from '../../store/ports/listing-port.js';
import type { SessionSummary } from '../../store/ports.js';
import type { Steps } from '../disk/run-steps.js';
import { databaseState, LastRead } from './database-state.js';
import { databaseStep } from './database-step.js';
import type { SqlValue } from './row.js';
import type { Statements } from './statements.js';
import { FROM_LISTED, SUMMARY_COLUMNS, toSummaries } from './summary-rows.js';

export class SessionListing {
  private readonly lastArranged: LastRead<ArrangedSessions>;
  private readonly lastWidest: LastRead<WidestValues>;

  constructor(private readonly statements: Statements) {
    this.lastArranged = new LastRead(statements);
    this.lastWidest = new LastRead(statements);
  }

  /**
   * Every session as it is arranged.
   * @param athlete whose body weights and settings an order by volume depends on
   * @throws StorageError
   */
  arranged({ order, grouping }: SessionArrangement, athlete: Athlete): ArrangedSessions {
    const { database } = this.statements;
    const read = () => ({
      ids: order === 'volume' ? this.byVolume(athlete) : this.ids(order),
      groups: order === 'newest' || order === 'oldest' ? this.groups(order, grouping) : [],
    });
    // A volume depends on more than the database.
    const arranged = () => (order === 'volume' ? read() : this.lastArranged.of(`${order} ${grouping}`, read));
    // One state of the database: groups are told by the places of the ids.
    return databaseStep(database, () => database.transaction(arranged)());
  }

  /**
   * The first sessions as they are arranged, or all of them where those are known, and how many there are.
   * @throws StorageError
   */
  arrangedFirst(arrangement: SessionArrangement, athlete: Athlete, limit: number): FirstArranged {
    const { database } = this.statements;
    const { order, grouping } = arrangement;
    const read = (): FirstArranged => {
      const isKnown = this.lastArranged.known(`${order} ${grouping}`) !== null;
      if (isKnown || (order !== 'newest' && order !== 'oldest')) {
        const all = this.arranged(arrangement, athlete);
        return { ...all, count: all.ids.length };
      }
      const rows = this.page(order, grouping, null, limit + 1);
      const first = new ArrangedRows(grouping);
      first.add(rows.slice(0, limit));
      // Those that are searched are the same, and counted at once.
      const [count] = rows.length <= limit ? [rows.length] : this.statements.column(COUNT_SEARCHED);
      return { ids: first.ids, groups: first.groups, count: Math.max(rows.length, Number(count)) };
    };
    return databaseStep(database, () => database.transaction(read)());
  }

  /** Reads what `arranged` then knows, as long as nothing is written, some sessions a step. @throws StorageError */
  *prepare({ order, grouping }: SessionArrangement): Steps<void> {
    if (order !== 'newest' && order !== 'oldest') return;
    const state = databaseState(this.statements);
    const all = new ArrangedRows(grouping);
    const [total] = this.statements.column(`SELECT count(*) ${FROM_LISTED}`);
    for (let after: SqlValue[] | null = null; ; ) {
      const rows = this.page(order, grouping, after, STEP_SESSIONS);
      all.add(rows);
      after = rows.at(-1) ?? null;
      if (after === null) break;
      yield { done: all.ids.length, total: Number(total) };
    }
    this.lastArranged.put(`${order} ${grouping}`, { ids: all.ids, groups: all.groups }, state);
  }

  /** The most that any session has of what stands in narrow columns. @throws StorageError */
  widest(): WidestValues {
    return this.lastWidest.of('widest', () => this.readWidest());
  }

  /**
   * The sessions of those ids as lists show them, in their order, but for those that are not there.
   * @param countsPartials whether partial repetitions count in the volume
   * @throws StorageError
   */
  summaries(ids: readonly string[], countsPartials: boolean | undefined): SessionSummary[] {
    const sql = `SELECT ${SUMMARY_COLUMNS} FROM (SELECT key AS place, value AS wanted FROM json_each(?))
      JOIN training_sessions ON id = wanted WHERE deleted_at IS NULL ORDER BY place`;
    return toSummaries(this.statements, this.statements.rows(sql, JSON.stringify(ids)), countsPartials);
  }

  private readWidest(): WidestValues {
    const [row] = this.statements.values(
      `SELECT ifnull(max(octet_length(focus)), 0), count(*) > count(focus), max(phase), max(week), max(is_deload_week)
       ${FROM_LISTED}`,
    );
    const [focusBytes, isFocusMissing, phase = null, week = null, isDeloadWeek] = row ?? [];
    return {
      focusBytes: Number(focusBytes),
      isFocusMissing: isFocusMissing === 1,
      phase: phase === null ? null : Number(phase),
      week: week === null ? null : Number(week),
      isDeloadWeek: isDeloadWeek === 1,
    };
  }

  private ids(order: Exclude<SessionOrder, 'volume'>): string[] {
    return this.statements.column(`SELECT id ${FROM_LISTED} ${ORDERS[order]}`).map(String);
  }

  private byVolume(athlete: Athlete): string[] {
    const bodyWeights = bodyWeightsOf(athlete);
    const sql = `SELECT ${SUMMARY_COLUMNS} ${FROM_LISTED} ${ORDERS.newest}`;
    return toSummaries(this.statements, this.statements.rows(sql), athlete.countPartialReps)
      .map(({ id, date, volume }) => ({ id, kg: volumeKg(volume, bodyWeights(date)) }))
      .sort((one, other) => other.kg - one.kg)
      .map(({ id }) => id);
  }

  private groups(order: DayOrder, grouping: SessionGrouping): SessionGroup[] {
    const groups: SessionGroup[] = [];
    let last: unknown;
    const keys = this.statements.column(`SELECT ${GROUP_KEYS[grouping]} ${FROM_LISTED} ${ORDERS[order]}`);
    for (const [start, key] of keys.entries()) {
      if (key !== last) groups.push({ start, ...groupOfKey(String(key), grouping) });
      last = key;
    }
    return groups;
  }

  /** Some sessions as `ArrangedRows` takes them. @param after the row they follow; null: the first */
  private page(
    order: DayOrder,
    grouping: SessionGrouping,
    after: readonly SqlValue[] | null,
    limit: number,
  ): SqlValue[][] {
    const behind = after ? `AND (chronological_key, id) ${order === 'newest' ? '<' : '>'} (?, ?)` : '';
    const [id = null, key = null] = after ?? [];
    return this.statements.values(
      `SELECT id, chronological_key, ${GROUP_KEYS[grouping]} ${FROM_LISTED} ${behind} ${ORDERS[order]} LIMIT ?`,
      ...(after ? [key, id] : []),
      limit,
    );
  }
}

/** Sessions in their order and their groups, put together from the first on. */
export class ArrangedRows {
  readonly ids: string[] = [];
  readonly groups: SessionGroup[] = [];
  private last: SqlValue | undefined;

  constructor(private readonly grouping: SessionGrouping) {}

  /** All rows at once; see `add`. */
  static of(grouping: SessionGrouping, rows: readonly (readonly SqlValue[])[]): ArrangedRows {
    const arranged = new ArrangedRows(grouping);
    arranged.add(rows);
    return arranged;
  }

  /** Those that follow. @param rows of each its id, its moment, and what its group has in common */
  add(rows: readonly (readonly SqlValue[])[]): void {
    for (const [id, , key] of rows) {
      if (key !== this.last)
        this.groups.push({ start: this.ids.length, ...groupOfKey(String(key), this.grouping) });
      this.last = key;
      this.ids.push(String(id));
    }
  }
}

const COUNT_SEARCHED = 'SELECT count(*) FROM session_search';

/** Sessions of a step: of a few milliseconds. */
const STEP_SESSIONS = 2000;

const NEWEST_FIRST = 'chronological_key DESC, id DESC';
const ORDERS = {
  newest: `ORDER BY ${NEWEST_FIRST}`,
  oldest: 'ORDER BY chronological_key, id',
  sets: `ORDER BY working_set_count DESC, ${NEWEST_FIRST}`,
  longest: `ORDER BY ifnull(session_duration_minutes, 0) DESC, ${NEWEST_FIRST}`,
} as const;

/** One value for all that a group has in common: the month, or phase and week with a blank between. */
const GROUP_KEYS: Readonly<Record<SessionGrouping, string>> = {
  month: 'substr(chronological_key, 1, 7)',
  plan: "ifnull(phase, '') || ' ' || ifnull(week, '')",
};

function groupOfKey(key: string, grouping: SessionGrouping): Omit<SessionGroup, 'start'> {
  if (grouping === 'month') return { month: key, phase: null, week: null };
  const [phase, week] = key.split(' ').map((number) => (number === '' ? null : Number(number)));
  return { month: '', phase: phase ?? null, week: week ?? null };
}

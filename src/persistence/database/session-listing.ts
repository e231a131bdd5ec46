/** Every session in the order of a list: of a long list only ids are read, and the rest of those in sight. */
import type { Athlete } from '../../domain/athlete.js';
import { volumeKg } from '../../domain/load.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import type {
  ArrangedSessions,
  SessionArrangement,
  SessionGroup,
  SessionGrouping,
  SessionOrder,
  WidestValues,
} from '../../store/ports/listing-port.js';
import type { SessionSummary } from '../../store/ports.js';
import { databaseStep } from './database-step.js';
import type { Statements } from './statements.js';
import { FROM_LISTED, SUMMARY_COLUMNS, toSummaries } from './summary-rows.js';

export class SessionListing {
  constructor(private readonly statements: Statements) {}

  /**
   * Every session as it is arranged.
   * @param athlete whose body weights and settings an order by volume depends on
   * @throws StorageError
   */
  arranged({ order, grouping }: SessionArrangement, athlete: Athlete): ArrangedSessions {
    const { database } = this.statements;
    // One state of the database: groups are told by the places of the ids.
    return databaseStep(database, () =>
      database.transaction(() => ({
        ids: order === 'volume' ? this.byVolume(athlete) : this.ids(order),
        groups: order === 'newest' || order === 'oldest' ? this.groups(order, grouping) : [],
      }))(),
    );
  }

  /** The most that any session has of what stands in narrow columns. @throws StorageError */
  widest(): WidestValues {
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

  private groups(order: 'newest' | 'oldest', grouping: SessionGrouping): SessionGroup[] {
    const groups: SessionGroup[] = [];
    let last: unknown;
    const keys = this.statements.column(`SELECT ${GROUP_KEYS[grouping]} ${FROM_LISTED} ${ORDERS[order]}`);
    for (const [start, key] of keys.entries()) {
      if (key !== last) groups.push({ start, ...groupOfKey(String(key), grouping) });
      last = key;
    }
    return groups;
  }
}

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

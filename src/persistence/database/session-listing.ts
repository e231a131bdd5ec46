/** Lists sessions: the sorted ids of all sessions, and the summaries of the sessions that a caller asks for. */
import type { Athlete } from '../../domain/athlete.js';
import type {
  DayOrder,
  ListSorting,
  SessionGroup,
  SessionGrouping,
  SessionOrder,
  SortedSessions,
  WidestValues,
} from '../../domain/read-models/session-list.js';
import type { SessionOutline } from '../../domain/read-models/session-outline.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { volumeKg } from '../../domain/volume.js';
import { readOutlines } from './session-outlines.js';
import type { Statements } from './statements.js';
import { FROM_LISTED, readVolumes, SUMMARY_COLUMNS, toSummaries } from './summary-rows.js';
import { databaseStep } from './transaction.js';

export class SessionListing {
  constructor(private readonly statements: Statements) {}

  /**
   * The sorted ids of all sessions, with groups in an order by day.
   * @param athlete needed for the order by volume
   * @throws StorageError
   */
  sortedIds({ order, grouping }: ListSorting, athlete: Athlete): SortedSessions {
    const { database } = this.statements;
    const read = () => ({
      ids: order === 'volume' ? this.byVolume(athlete) : this.ids(order),
      groups: order === 'newest' || order === 'oldest' ? this.groups(order, grouping) : [],
    });
    // Reads ids and groups in one transaction, because groups refer to positions in the list of ids.
    return databaseStep(database, () => database.transaction(read)());
  }

  /** The widest value of each column whose width depends on its content. @throws StorageError */
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
   * Summaries of the sessions with these ids, in this order. Ids of missing sessions are skipped.
   * @throws StorageError
   */
  summaries(ids: readonly string[], countsPartials: boolean | undefined): SessionSummary[] {
    const sql = `SELECT ${SUMMARY_COLUMNS} FROM (SELECT key AS place, value AS wanted FROM json_each(?))
      JOIN training_sessions ON id = wanted WHERE deleted_at IS NULL ORDER BY place`;
    return toSummaries(this.statements, this.statements.rows(sql, JSON.stringify(ids)), countsPartials);
  }

  /** See `readOutlines`. @throws StorageError */
  outlines(ids: readonly string[]): SessionOutline[] {
    return readOutlines(this.statements, ids);
  }

  private ids(order: Exclude<SessionOrder, 'volume'>): string[] {
    return this.statements.column(`SELECT id ${FROM_LISTED} ${ORDERS[order]}`).map(String);
  }

  private byVolume(athlete: Athlete): string[] {
    const bodyWeights = bodyWeightsOf(athlete);
    return readVolumes(this.statements, athlete.countPartialReps)
      .map(({ id, date, volume }) => ({ id, kg: volumeKg(volume, bodyWeights(date)) }))
      .sort((one, other) => other.kg - one.kg)
      .map(({ id }) => id);
  }

  private groups(order: DayOrder, grouping: SessionGrouping): SessionGroup[] {
    const keys = this.statements.column(`SELECT ${GROUP_KEYS[grouping]} ${FROM_LISTED} ${ORDERS[order]}`);
    return groupsOf(keys.map(String), grouping);
  }
}

/**
 * Groups adjacent sessions with the same key.
 * @param keys one per session: a month `2026-03`, or phase and week `2 5`
 */
export function groupsOf(keys: readonly string[], grouping: SessionGrouping): SessionGroup[] {
  const groups: SessionGroup[] = [];
  for (const [start, key] of keys.entries()) {
    if (key !== keys[start - 1]) groups.push({ start, ...groupOfKey(key, grouping) });
  }
  return groups;
}

const NEWEST_FIRST = 'chronological_key DESC, id DESC';
const ORDERS = {
  newest: `ORDER BY ${NEWEST_FIRST}`,
  oldest: 'ORDER BY chronological_key, id',
  sets: `ORDER BY working_set_count DESC, ${NEWEST_FIRST}`,
  longest: `ORDER BY ifnull(session_duration_minutes, 0) DESC, ${NEWEST_FIRST}`,
} as const;

/** The SQL of a group's key: the month, or phase and week separated by a blank. */
const GROUP_KEYS: Readonly<Record<SessionGrouping, string>> = {
  month: 'substr(chronological_key, 1, 7)',
  plan: "ifnull(phase, '') || ' ' || ifnull(week, '')",
};

function groupOfKey(key: string, grouping: SessionGrouping): Omit<SessionGroup, 'start'> {
  if (grouping === 'month') return { month: key, phase: null, week: null };
  const [phase, week] = key.split(' ').map((number) => (number === '' ? null : Number(number)));
  return { month: '', phase: phase ?? null, week: week ?? null };
}

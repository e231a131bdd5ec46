/** Reads the exercises and sets that statistics are computed from. */
import { periodBounds } from '../../domain/period.js';
import type { LoadMode, WorkingSet } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import type {
  DetailedExercise,
  DoneExercise,
  DoneSession,
  DoneSet,
} from '../../domain/statistics/done-exercise.js';
import { zeroLoadReader } from '../../domain/zero-load.js';
import { numberOrNull, type SqlValue } from './row.js';
import { setTargetsOf } from './session-rows.js';
import type { Statements } from './statements.js';

/** Which exercises to read. An empty filter selects all. */
export type DoneFilter = {
  /** See `exerciseKey`. */
  readonly key?: string | undefined;
  /** The first and the last day, month or year: `2026-02-16`, `2026-02`, `2026`. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Only exercises of sessions after `after` and before `before`. */
  readonly after?: SessionOrderKey | undefined;
  readonly before?: SessionOrderKey | undefined;
  /** True to include partial repetitions in the volume. */
  readonly countsPartials?: boolean | undefined;
};

export class StatisticsQueries {
  constructor(private readonly statements: Statements) {}

  /** The exercises grouped by name; in each group, the oldest comes first. @throws StorageError */
  doneExercises(filter: DoneFilter): DoneExercise[] {
    return this.read(filter, '', (exercise) => exercise);
  }

  /** Like `doneExercises`, and includes goals and muscles. @throws StorageError */
  detailedExercises(filter: DoneFilter): DetailedExercise[] {
    const lists = new Map<string, readonly string[]>();
    const listOf = (text: SqlValue | undefined): readonly string[] => {
      const known = lists.get(String(text));
      if (known) return known;
      const list: readonly string[] = typeof text === 'string' ? JSON.parse(text) : [];
      lists.set(String(text), list);
      return list;
    };
    return this.read(filter, DETAIL_COLUMNS, (exercise, details) => {
      const [sets, least, most, rest, longestRest, primary, secondary, targets] = details;
      return {
        ...exercise,
        goal: {
          ...(sets !== null && { sets: Number(sets) }),
          ...(least !== null && most !== null && { repRange: { min: Number(least), max: Number(most) } }),
          ...(rest !== null && { restMinutes: Number(rest) }),
          ...(longestRest !== null && { restMinutesMax: Number(longestRest) }),
          ...setTargetsOf(targets ?? null),
        },
        muscles: { primary: listOf(primary), secondary: listOf(secondary) },
      };
    });
  }

  /**
   * The categories from imports, by exercise key; of several, the last one in alphabetical order.
   * @throws StorageError
   */
  importedCategories(): ReadonlyMap<string, string> {
    const rows = this.statements.values(
      `SELECT name_key, max(imported_category) FROM exercises WHERE imported_category IS NOT NULL GROUP BY name_key`,
    );
    return new Map(rows.map(([key, category]) => [String(key), String(category)]));
  }

  private read<T>(
    filter: DoneFilter,
    columns: string,
    toExercise: (exercise: DoneExercise, values: readonly SqlValue[]) => T,
  ): T[] {
    const { where, parameters } = conditionsOf(filter);
    const isAll = parameters.length === 0;
    const sessions = this.sessions(isAll ? 'TRUE' : IN_SESSIONS(where), parameters);
    const addTo = new Map<SqlValue, (set: DoneSet) => void>();
    const found: T[] = [];
    const exercises = this.statements.values(
      `SELECT e.id, e.session_id, e.name, e.name_key, e.position${columns} FROM exercises e WHERE ${where}
       ORDER BY e.name_key, e.chronological_key, e.session_id, e.position`,
      ...parameters,
    );
    for (const [id = null, sessionId, name, key, position, ...values] of exercises) {
      const session = sessions.get(String(sessionId));
      if (!session) continue; // another process saved this session between the two queries
      const sets: DoneSet[] = [];
      const read = zeroLoadReader(String(name));
      addTo.set(id, (set) => sets.push(read(set)));
      const exercise = { session, name: String(name), key: String(key), position: Number(position), sets };
      found.push(toExercise(exercise, values));
    }
    const { volumes, join } = filter.countsPartials ? WITH_PARTIALS : WITHOUT_PARTIALS;
    // `exercises` is not joined: SQLite then reads the sets in the order in which they are stored, without sorting.
    const sets = this.statements.values(
      `SELECT w.exercise_id, ${SET_COLUMNS}, ${volumes} FROM working_sets w ${join}
       ${isAll ? '' : `WHERE w.exercise_id IN (SELECT e.id FROM exercises e WHERE ${where})`}
       ORDER BY w.exercise_id, w.position`,
      ...parameters,
    );
    for (const [exerciseId = null, ...values] of sets) addTo.get(exerciseId)?.(toDoneSet(values));
    return found;
  }

  private sessions(where: string, parameters: readonly string[]): ReadonlyMap<string, DoneSession> {
    const rows = this.statements.values(
      `SELECT s.id, s.date, s.chronological_key, s.phase, s.week, s.is_deload_week
       FROM training_sessions s WHERE s.deleted_at IS NULL AND ${where}`,
      ...parameters,
    );
    return new Map(rows.map((row) => [String(row[0]), toDoneSession(row)]));
  }
}

const DETAIL_COLUMNS = `, e.goal_sets, e.goal_reps_min, e.goal_reps_max, e.goal_rest_minutes,
  e.goal_rest_minutes_max, e.primary_muscles, e.secondary_muscles, e.goal_set_targets`;
const SET_COLUMNS =
  'w.weight_kg, w.load_mode, w.reps_full, w.reps_partial, w.rpe, w.set_type, w.rest_minutes';
const WITHOUT_PARTIALS = {
  volumes: 'w.external_volume_kg, w.bodyweight_volume_kg, w.bodyweight_reps',
  join: '',
};
const WITH_PARTIALS = {
  volumes: `w.external_volume_kg + coalesce(p.external_volume_kg, 0),
    w.bodyweight_volume_kg + coalesce(p.bodyweight_volume_kg, 0),
    w.bodyweight_reps + coalesce(p.bodyweight_reps, 0)`,
  join: 'LEFT JOIN partial_volumes p ON p.exercise_id = w.exercise_id AND p.set_position = w.position',
};
const IN_SESSIONS = (where: string) => `s.id IN (SELECT e.session_id FROM exercises e WHERE ${where})`;

type Condition = { readonly sql: string; readonly parameters: readonly string[] };

/** Conditions on the exercises `e`: through the index of names if the filter has a key, else through their sessions. */
function conditionsOf(filter: DoneFilter): {
  readonly where: string;
  readonly parameters: readonly string[];
} {
  const { key } = filter;
  if (key !== undefined) {
    return joined([{ sql: 'e.name_key = ?', parameters: [key] }, ...inTime(filter, 'e', 'e.session_id')]);
  }
  const { where, parameters } = joined(inTime(filter, 's', 's.id'));
  if (parameters.length === 0) return { where: 'TRUE', parameters };
  const sql = `e.session_id IN (SELECT s.id FROM training_sessions s WHERE s.deleted_at IS NULL AND ${where})`;
  return { where: sql, parameters };
}

function joined(conditions: readonly Condition[]) {
  return {
    where: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

function inTime({ since, until, after, before }: DoneFilter, table: 'e' | 's', id: string): Condition[] {
  const key = `${table}.chronological_key`;
  const beside = (sign: '<' | '>', { _id, date }: SessionOrderKey): Condition => {
    return { sql: `(${key}, ${id}) ${sign} (?, ?)`, parameters: [chronologicalKey(date), _id] };
  };
  return [
    ...(since === undefined ? [] : [{ sql: `${key} >= ?`, parameters: [since] }]),
    ...(until === undefined ? [] : [{ sql: `${key} < ?`, parameters: [periodBounds(until).to] }]),
    ...(after === undefined ? [] : [beside('>', after)]),
    ...(before === undefined ? [] : [beside('<', before)]),
  ];
}

function toDoneSession(columns: readonly SqlValue[]): DoneSession {
  const [id, date, key, phase, week, isDeload] = columns;
  return {
    id: String(id),
    date: String(date),
    chronologicalKey: String(key),
    phase: numberOrNull(phase),
    week: numberOrNull(week),
    isDeloadWeek: isDeload === 1,
  };
}

// The casts are safe, because the columns are of STRICT tables, whose CHECKs allow only these values.
function toDoneSet(columns: readonly SqlValue[]): DoneSet {
  const [weightKg, loadMode, full, partial, rpe, setType, rest, external, bodyweight, bodyweightReps] =
    columns;
  return {
    weightKg: weightKg as number | null,
    loadMode: (loadMode ?? undefined) as LoadMode | undefined,
    repCount: full === null ? null : { full: Number(full), partial: Number(partial) },
    rpe: rpe as number | null,
    setType: (setType ?? undefined) as WorkingSet['setType'],
    restMinutes: rest as number | null,
    volume: {
      externalKg: Number(external),
      bodyweightKg: Number(bodyweight),
      bodyweightReps: Number(bodyweightReps),
    },
  };
}

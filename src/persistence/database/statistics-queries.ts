/** What statistics are made of, read from the tables in one pass; nothing of it is kept. */
import type { LoadMode, TrainingSession, WorkingSet } from '../../domain/record.js';
import type {
  DetailedExercise,
  DoneExercise,
  DoneSession,
  DoneSet,
} from '../../domain/statistics/done-exercise.js';
import { type ExerciseDetails, exerciseDetailsOf } from './document-details.js';
import type { SqlValue } from './row.js';
import type { Statements } from './statements.js';

/** Which exercises: of one name, of some days; all where nothing is said. */
export type DoneFilter = {
  /** See `exerciseKey`. */
  readonly key?: string | undefined;
  /** The first and the last day, or month, or year: `2026-02-16`, `2026-02`, `2026`. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

export class StatisticsQueries {
  constructor(
    private readonly statements: Statements,
    /** Reads a document of any form; @throws StorageError */
    private readonly parse: (id: string, text: string) => TrainingSession,
  ) {}

  /** Every exercise, those of one name together and oldest first. @throws StorageError */
  doneExercises(filter: DoneFilter): DoneExercise[] {
    const { where, parameters } = conditionsOf(filter);
    const sessions = this.sessions(filter);
    const setsOf = new Map<SqlValue, DoneSet[]>();
    const found: DoneExercise[] = [];
    const exercises = this.statements.values(
      `SELECT e.id, e.session_id, e.name, e.name_key, e.position FROM exercises e WHERE ${where}
       ORDER BY e.name_key, e.chronological_key, e.session_id, e.position`,
      ...parameters,
    );
    for (const [id = null, sessionId, name, key, position] of exercises) {
      const session = sessions.get(String(sessionId));
      if (!session) continue; // saved by another process between the two queries
      const sets: DoneSet[] = [];
      setsOf.set(id, sets);
      found.push({ session, name: String(name), key: String(key), position: Number(position), sets });
    }
    // No join: the sets of a log lie in this order, and each row is as short as it can be.
    const isAll = parameters.length === 0;
    const sets = this.statements.values(
      `SELECT w.exercise_id, ${SET_COLUMNS} FROM working_sets w
       ${isAll ? '' : `WHERE w.exercise_id IN (SELECT e.id FROM exercises e WHERE ${where})`}
       ORDER BY w.exercise_id, w.position`,
      ...parameters,
    );
    for (const [exerciseId = null, ...columns] of sets) setsOf.get(exerciseId)?.push(toDoneSet(columns));
    return found;
  }

  /**
   * As `doneExercises`, with what only the documents have: muscles and plan. Slower.
   * @throws StorageError also where a document cannot be read
   */
  detailedExercises(filter: DoneFilter): DetailedExercise[] {
    const { where, parameters } = conditionsOf(filter);
    const details = new Map<string, readonly ExerciseDetails[]>();
    const rows = this.statements.values(
      `SELECT id, raw_json FROM training_sessions WHERE id IN (SELECT e.session_id FROM exercises e WHERE ${where})`,
      ...parameters,
    );
    for (const [id, text] of rows) {
      const read = () => this.parse(String(id), String(text));
      details.set(String(id), exerciseDetailsOf(String(text), read));
    }
    return this.doneExercises(filter).flatMap((exercise) => {
      const detail = details.get(exercise.session.id)?.[exercise.position - 1];
      return detail ? [{ ...exercise, ...detail }] : [];
    });
  }

  private sessions(filter: DoneFilter): ReadonlyMap<string, DoneSession> {
    const { where, parameters } = conditionsOf({ ...filter, key: undefined }, 's');
    const rows = this.statements.values(
      `SELECT s.id, s.date, s.chronological_key, s.phase, s.week, s.is_deload_week
       FROM training_sessions s WHERE s.deleted_at IS NULL AND ${where}`,
      ...parameters,
    );
    return new Map(rows.map((row) => [String(row[0]), toDoneSession(row)]));
  }
}

const SET_COLUMNS = `w.weight_kg, w.load_mode, w.reps_full, w.reps_partial, w.rpe, w.set_type, w.rest_minutes,
  w.external_volume_kg, w.bodyweight_volume_kg, w.bodyweight_reps`;

function conditionsOf(
  { key, since, until }: DoneFilter,
  table: 'e' | 's' = 'e',
): { readonly where: string; readonly parameters: readonly string[] } {
  const conditions = [
    ...(key === undefined ? [] : [{ sql: 'e.name_key = ?', parameters: [key] }]),
    ...(since === undefined ? [] : [{ sql: `${table}.chronological_key >= ?`, parameters: [since] }]),
    // The key begins with the day: what it has in common with a month or a year decides.
    ...(until === undefined
      ? []
      : [{ sql: `substr(${table}.chronological_key, 1, length(?)) <= ?`, parameters: [until, until] }]),
  ];
  return {
    where: ['TRUE', ...conditions.map(({ sql }) => sql)].join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

// Columns of STRICT tables, whose CHECKs allow no other words than the record's.
function toDoneSession([
  id,
  date,
  chronologicalKey,
  phase,
  week,
  isDeload,
]: readonly SqlValue[]): DoneSession {
  return {
    id: String(id),
    date: String(date),
    chronologicalKey: String(chronologicalKey),
    phase: phase as number | null,
    week: week as number | null,
    isDeloadWeek: isDeload === 1,
  };
}

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

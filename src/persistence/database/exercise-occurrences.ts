import { exerciseKey } from '../../domain/exercise-name.js';
import type { ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import type { Row } from './row.js';
import { setTargetsOf } from './session-rows.js';
import { rowToWarmupSet, rowToWorkingSet } from './set-rows.js';
import type { Statements } from './statements.js';

const SELECT_TIMES = `
  SELECT e.id AS exercise_id, e.written_order, e.name, e.notes, e.goal_weight_kg, e.goal_sets, e.goal_reps_min,
    e.goal_reps_max, e.goal_set_targets, s.id, s.date, s.phase, s.week, s.focus, s.is_deload_week
  FROM exercises e JOIN training_sessions s ON s.id = e.session_id`;
const NEWEST_FIRST = 'ORDER BY e.chronological_key DESC, e.session_id DESC, e.position';
const NO_LIMIT = -1;

/** The occurrences of an exercise, newest first; all of them if there is no `limit`. @throws StorageError */
export function occurrencesOf(statements: Statements, name: string, limit?: number): ExerciseOccurrence[] {
  const sql = `${SELECT_TIMES} WHERE e.name_key = ? ${NEWEST_FIRST} LIMIT ?`;
  const rows = statements.rows(sql, exerciseKey(name), limit ?? NO_LIMIT);
  return rows.map((row) => toOccurrence(statements, row));
}

/**
 * The last occurrences of an exercise in other sessions before the given one, newest first.
 * @throws StorageError
 */
export function occurrencesBefore(
  statements: Statements,
  name: string,
  { _id, date }: SessionOrderKey,
  limit: number,
): ExerciseOccurrence[] {
  const sql = `${SELECT_TIMES} WHERE e.name_key = ? AND (e.chronological_key, e.session_id) < (?, ?)
    AND e.session_id <> ? ${NEWEST_FIRST} LIMIT ?`;
  const rows = statements.rows(sql, exerciseKey(name), chronologicalKey(date), _id, _id, limit);
  return rows.map((row) => toOccurrence(statements, row));
}

function toOccurrence(statements: Statements, row: Row): ExerciseOccurrence {
  const exerciseId = Number(row.exercise_id);
  const setsIn = (table: 'warmup_sets' | 'working_sets') =>
    statements.rows(`SELECT * FROM ${table} WHERE exercise_id = ? ORDER BY position`, exerciseId);
  const parts = statements.rows(
    'SELECT * FROM technique_sets WHERE exercise_id = ? ORDER BY set_position, position',
    exerciseId,
  );
  const partsOf = (set: Row) => parts.filter((part) => part.set_position === set.position);
  return {
    sessionId: String(row.id),
    date: String(row.date),
    phase: row.phase as number | null, // INTEGER columns of a STRICT table
    week: row.week as number | null,
    focus: row.focus as string | null, // a TEXT column
    isDeloadWeek: row.is_deload_week === 1,
    name: String(row.name),
    order: Number(row.written_order),
    notes: row.notes as string | null,
    goal: goalOf(row),
    warmupSets: setsIn('warmup_sets').map(rowToWarmupSet),
    workingSets: setsIn('working_sets').map((set) => rowToWorkingSet(set, partsOf(set))),
  };
}

function goalOf(row: Row): ExerciseOccurrence['goal'] {
  const { goal_weight_kg: weightKg, goal_sets: sets, goal_reps_min: min, goal_reps_max: max } = row;
  return {
    ...(weightKg !== null && { weightKg: Number(weightKg) }),
    ...(sets !== null && { sets: Number(sets) }),
    ...(min !== null && max !== null && { repRange: { min: Number(min), max: Number(max) } }),
    ...setTargetsOf(row.goal_set_targets ?? null),
  };
}

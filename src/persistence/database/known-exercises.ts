import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import { IS_LIVE, NEWEST_FIRST } from './session-ids.js';
import type { Statements } from './statements.js';
import type { TrainingDays } from './training-days.js';

/** The exercises of all sessions, in the order of `TrainingDays.exercises`. @throws StorageError */
export function knownExercises(statements: Statements, days: TrainingDays): KnownExercise[] {
  const sql = 'SELECT name_key, count(*) AS times FROM exercises GROUP BY name_key';
  const times = new Map(statements.rows(sql).map((row) => [String(row.name_key), Number(row.times)]));
  return days.exercises().map(({ key, name, lastDate }) => ({ name, count: times.get(key) ?? 0, lastDate }));
}

/** The exercises of the newest session that has this focus, in the order of that session. @throws StorageError */
export function exercisesOfFocus(statements: Statements, focus: string): string[] {
  const sql = `SELECT name FROM exercises WHERE session_id =
    (SELECT id FROM training_sessions WHERE ${IS_LIVE} AND focus = ? ${NEWEST_FIRST} LIMIT 1) ORDER BY position`;
  return statements.column(sql, focus).map(String);
}

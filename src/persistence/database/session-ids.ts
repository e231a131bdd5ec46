/** Finds the ids of sessions, and the names of their files. */
import { chronologicalKey } from '../../domain/session-date.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import type { Statements } from './statements.js';

/** A condition on `training_sessions`: the session is not deleted. */
export const IS_LIVE = 'deleted_at IS NULL';
export const NEWEST_FIRST = 'ORDER BY chronological_key DESC, id DESC';

/** Ids that begin with `prefix`, which may be in upper or lower case; newest session first. @throws StorageError */
export function idsWithPrefix(statements: Statements, prefix: string): string[] {
  const wanted = prefix.toLowerCase();
  const sql = `SELECT id FROM training_sessions WHERE ${IS_LIVE} AND substr(id, 1, ?) = ? ${NEWEST_FIRST}`;
  return statements.column(sql, wanted.length, wanted).map(String);
}

/** The ids of a day's sessions with this number of working sets, in the order of their times. @throws StorageError */
export function idsOnDay(statements: Statements, day: string, workingSetCount: number): string[] {
  // A chronological key is the day, or begins with the day and T. U comes right after T.
  const sql = `SELECT id FROM training_sessions WHERE ${IS_LIVE} AND chronological_key >= ? AND chronological_key < ?
    AND working_set_count = ? ORDER BY chronological_key, id`;
  return statements.column(sql, day, `${day}U`, workingSetCount).map(String);
}

/**
 * The ids of other sessions before a session, newest first. If `focus` is not null, only with this focus.
 * @throws StorageError
 */
export function idsBefore(
  statements: Statements,
  { _id, date }: SessionOrderKey,
  focus: string | null,
  limit: number,
): string[] {
  const sql = `SELECT id FROM training_sessions WHERE ${IS_LIVE} AND (chronological_key, id) < (?, ?)
    AND id <> ? AND (? IS NULL OR focus = ?) ${NEWEST_FIRST} LIMIT ?`;
  return statements.column(sql, chronologicalKey(date), _id, _id, focus, focus, limit).map(String);
}

/** The names of all files that rows refer to, including rows of deleted sessions. @throws StorageError */
export function fileNames(statements: Statements): string[] {
  const sql = 'SELECT file_name FROM training_sessions WHERE file_name IS NOT NULL';
  return statements.column(sql).map(String);
}

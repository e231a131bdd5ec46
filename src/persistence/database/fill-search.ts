/** What searches see of sessions that were saved before there was any search. */
import { recordOf } from '../session-files/session-text.js';
import type { SqliteDatabase } from './database-step.js';
import { writeSearchRow } from './search-rows.js';
import { Statements } from './statements.js';

/** Documents held in memory at once. */
const BATCH = 200;

/**
 * Fills the empty search tables of a database from its documents. A document that cannot be read is found by no
 * search until its session is saved again. @throws StorageError
 */
export function fillSearch(database: SqliteDatabase): void {
  const statements = new Statements(database);
  const sql = `SELECT id, raw_json FROM training_sessions
    WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ${BATCH}`;
  let rows = statements.rows(sql, '');
  while (rows.length > 0) {
    for (const { raw_json: text } of rows) {
      const session = recordOf(String(text));
      if (session) writeSearchRow(statements, session);
    }
    rows = statements.rows(sql, rows.at(-1)?.id ?? '');
  }
}

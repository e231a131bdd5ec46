/** The floor of a rebuild: inserts the rows of a database into an empty one by plain prepared statements. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { syncFile } from '../../../src/persistence/disk/durable-file.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { timed } from './timing.js';

/** The number of sessions per commit, the same as in a rebuild. */
const BATCH = 100;
const SESSIONS = 'SELECT id FROM training_sessions WHERE rowid > ? AND rowid <= ?';
const EXERCISES = `SELECT id FROM exercises WHERE session_id IN (${SESSIONS})`;
/** The tables that hold sessions, without those for searches. Each has a condition for its rows of a batch. */
const TABLES = {
  training_sessions: `id IN (${SESSIONS})`,
  exercises: `session_id IN (${SESSIONS})`,
  warmup_sets: `exercise_id IN (${EXERCISES})`,
  working_sets: `exercise_id IN (${EXERCISES})`,
  technique_sets: `exercise_id IN (${EXERCISES})`,
} as const;

/**
 * Copies all rows of a database without checks and search indexes, with one sync at the end.
 * @returns the time of the inserts in ms
 */
export function insertPlainRows(root: string): { readonly ms: number } {
  const source = new Database(dataPaths(root).database, { readonly: true });
  const path = join(root, 'plain-rows.db');
  const target = new Database(path);
  target.pragma('journal_mode = MEMORY');
  target.pragma('synchronous = OFF');
  target.pragma('foreign_keys = OFF');
  target.pragma('ignore_check_constraints = ON');
  for (const sql of schemaOf(source)) target.exec(sql);
  const tables = Object.entries(TABLES).map(([table, condition]) => {
    const select = source.prepare(`SELECT * FROM ${table} WHERE ${condition}`).raw();
    const places = select.columns().map(() => '?');
    return { select, insert: target.prepare(`INSERT INTO ${table} VALUES (${places.join(', ')})`) };
  });
  const last = source.prepare('SELECT max(rowid) FROM training_sessions').pluck().get();
  let ms = 0;
  for (let from = 0; from < Number(last); from += BATCH) {
    const batch = tables.map(({ select, insert }) => ({ insert, rows: select.all(from, from + BATCH) }));
    ms += timed(() => {
      target.transaction(() => {
        for (const { insert, rows } of batch) for (const row of rows) insert.run(row);
      })();
    });
  }
  source.close();
  ms += timed(() => {
    target.close();
    syncFile(path);
  });
  rmSync(path);
  return { ms };
}

/** The statements that create the tables and their indexes. */
function schemaOf(database: Database.Database): readonly string[] {
  const names = Object.keys(TABLES).map((table) => `'${table}'`);
  const sql = `SELECT sql FROM sqlite_schema WHERE tbl_name IN (${names.join(', ')})
    AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type = 'index', rowid`;
  return database.prepare(sql).pluck().all().map(String);
}

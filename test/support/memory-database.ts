/** A database in memory. */
import Database from 'better-sqlite3';
import { migrate } from '../../src/persistence/database/database.js';
import { beginAllOwnWrites } from '../../src/persistence/database/own-writes.js';
import type { SqliteDatabase } from '../../src/persistence/database/transaction.js';

/** An empty database in memory with the current schema. */
export function openMemoryDatabase(): SqliteDatabase {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database);
  beginAllOwnWrites(database);
  return database;
}

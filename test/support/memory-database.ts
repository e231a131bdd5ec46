/** A database in memory. */
import Database from 'better-sqlite3';
import { migrate } from '../../src/persistence/database/database.js';
import { beginAllOwnWrites } from '../../src/persistence/database/own-writes.js';
import type { SqliteDatabase } from '../../src/persistence/database/transaction.js';

/** A database in memory with the current schema: empty, or a copy of the database that `image` was serialized from. */
export function openMemoryDatabase(image?: Buffer): SqliteDatabase {
  const database = new Database(image ?? ':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database);
  beginAllOwnWrites(database);
  return database;
}

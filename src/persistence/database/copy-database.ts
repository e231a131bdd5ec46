/** Copies an open database as of one moment, without blocking writers. */

import { announceStep } from '../disk/disk.js';
import { toStorageError } from '../disk/storage-error.js';
import type { SqliteDatabase } from './transaction.js';

/**
 * Copies the database to a new file with SQLite's backup. A save during the copy is in it completely or not at all.
 * @throws StorageError
 */
export async function copyDatabase(database: SqliteDatabase, path: string): Promise<void> {
  try {
    announceStep('sqlite backup', path);
    await database.backup(path);
  } catch (cause) {
    throw toStorageError(cause, path);
  }
}

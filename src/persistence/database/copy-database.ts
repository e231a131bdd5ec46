/** A copy of an open database at one moment, without keeping anyone from writing into it. */

import { announceStep } from '../disk/disk.js';
import { toStorageError } from '../disk/storage-error.js';
import type { SqliteDatabase } from './transaction.js';

/**
 * Copies the database as it stands to a new file, by SQLite's own backup: what is saved meanwhile is in the copy
 * whole or not at all. @throws StorageError
 */
export async function copyDatabase(database: SqliteDatabase, path: string): Promise<void> {
  try {
    announceStep('sqlite backup', path);
    await database.backup(path);
  } catch (cause) {
    throw toStorageError(cause, path);
  }
}

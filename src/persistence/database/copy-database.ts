import { announceStep } from '../disk/disk.js';
import { toStorageError } from '../disk/storage-error.js';
import type { SqliteDatabase } from './transaction.js';

/**
 * Copies the database with SQLite's backup, which does not block writers. The file has all or nothing of a save.
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

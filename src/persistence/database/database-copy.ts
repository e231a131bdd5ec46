/** In-memory copies of a database, from which sessions are read if it cannot be written. */
import { storageStep, toStorageError } from '../disk/storage-error.js';
import { hasCleanCloseMarker } from './clean-close-marker.js';
import { migrate } from './database.js';
import { checkDatabase, checkOwner, hasLog, openForInspection } from './database-check.js';
import { isForeignLog } from './foreign-log.js';
import { openBytesInMemory, openFileInMemory } from './in-memory.js';
import { beginAllOwnWrites } from './own-writes.js';
import { databaseStep, type SqliteDatabase } from './transaction.js';

/** Copies an open database. The copy needs as much memory as the file has bytes. @throws StorageError */
export function copyInMemory(database: SqliteDatabase): SqliteDatabase {
  return databaseStep(database, () => {
    const copy = openBytesInMemory(database.serialize());
    setUp(copy);
    return copy;
  });
}

/**
 * Copies a database that cannot be opened for writing, together with its own log.
 * @throws StorageError if it cannot be read completely
 */
export function copyOfReadable(path: string): SqliteDatabase {
  return storageStep(path, () => {
    // If there is no log, no other program has the file open, and the file is complete.
    const copy = (isForeignLog(path) ? null : copyBySqlite(path)) ?? openFileInMemory(path);
    checkOwner(copy, path);
    if (!hasCleanCloseMarker(path)) checkDatabase(copy, path);
    setUp(copy);
    return copy;
  });
}

/** A copy that includes the log. Null if there is no log and SQLite cannot create files for reading. */
function copyBySqlite(path: string): SqliteDatabase | null {
  try {
    // The caller has already waited when it tried to open the database.
    const database = openForInspection(path, 0);
    try {
      // Reads the header first, because `serialize` reports every error as a lack of memory.
      checkOwner(database, path);
      return openBytesInMemory(database.serialize());
    } finally {
      database.close();
    }
  } catch (cause) {
    if (hasLog(path) || !isCreationError(cause)) throw cause;
    return null;
  }
}

function setUp(copy: SqliteDatabase): void {
  copy.pragma('foreign_keys = ON');
  migrate(copy);
  // No other program has the copy open, so no change in it may be recorded as another program's.
  beginAllOwnWrites(copy);
}

function isCreationError(cause: unknown): boolean {
  const { kind } = toStorageError(cause, '');
  return kind === 'no-permission' || kind === 'read-only' || kind === 'no-space';
}

/** Copies of a database in memory, for reading while the database itself cannot be written. */
import { storageStep, toStorageError } from '../disk/storage-error.js';
import { hasCleanCloseMarker } from './clean-close-marker.js';
import { migrate } from './database.js';
import { checkDatabase, checkOwner, hasLog, openForLooking } from './database-check.js';
import { isForeignLog } from './foreign-log.js';
import { fileInMemory, inMemory } from './in-memory.js';
import { beginAllOwnWrites } from './own-writes.js';
import { databaseStep, type SqliteDatabase } from './transaction.js';

/** An open database as it is now. It takes as much memory as the file, and twice that for a moment. @throws StorageError */
export function copyInMemory(database: SqliteDatabase): SqliteDatabase {
  return databaseStep(database, () => {
    const copy = inMemory(database.serialize());
    setUp(copy);
    return copy;
  });
}

/**
 * A database that cannot be opened for writing, as it is on the disk; its log is included. It waits for no other
 * program. @throws StorageError if it cannot be read, or not be read whole
 */
export function copyOfReadable(path: string): SqliteDatabase {
  return storageStep(path, () => {
    // Without a log the file is complete, because no other program has it open; a foreign log is none of it.
    const copy = (isForeignLog(path) ? null : copyBySqlite(path)) ?? fileInMemory(path);
    checkOwner(copy, path);
    if (!hasCleanCloseMarker(path)) checkDatabase(copy, path);
    setUp(copy);
    return copy;
  });
}

/** Null if SQLite cannot make the files beside it that reading needs: on a read-only or full disk. */
function copyBySqlite(path: string): SqliteDatabase | null {
  try {
    // Who opened it before has waited already.
    const database = openForLooking(path, 0);
    try {
      // Copying would call whatever goes wrong a lack of memory.
      checkOwner(database, path);
      return inMemory(database.serialize());
    } finally {
      database.close();
    }
  } catch (cause) {
    if (hasLog(path) || !isFileNotMade(cause)) throw cause;
    return null;
  }
}

function setUp(copy: SqliteDatabase): void {
  copy.pragma('foreign_keys = ON');
  migrate(copy);
  // Nobody else has it open: nothing in it is to be marked as changed by another program.
  beginAllOwnWrites(copy);
}

function isFileNotMade(cause: unknown): boolean {
  const { kind } = toStorageError(cause, '');
  return kind === 'no-permission' || kind === 'read-only' || kind === 'no-space';
}

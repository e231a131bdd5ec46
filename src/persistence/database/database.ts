/** Opening and closing the database: settings that make a commit durable, and the schema brought up to date. */
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { announceStep, close, createFile } from '../disk/disk.js';
import { makeFolder, syncFolder } from '../disk/durable-file.js';
import { isThere } from '../disk/folder.js';
import { StorageError, storageStep } from '../disk/storage-error.js';
import { hasCleanCloseMarker, removeCleanCloseMarker, writeCleanCloseMarker } from './clean-close-marker.js';
import {
  BUSY_TIMEOUT_MS,
  checkDatabase,
  checkOwner,
  openForLooking,
  refuseOddFiles,
} from './database-check.js';
import { fillFromDocuments } from './fill-from-documents.js';
import { isForeignLog, refuseForeignLog } from './foreign-log.js';
import { fileInMemory, inMemory } from './in-memory.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';
import { beginAllOwnWrites, endAllOwnWrites } from './own-writes.js';
import { checkSchema } from './schema-check.js';
import { isKnownDamaged, type SqliteDatabase, transact, watchSchema } from './transaction.js';

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Memory for pages of the database, KiB. */
const CACHE_KIB = 4096;

/**
 * The database at `path`, made or upgraded where needed. One that changed since this program last closed it is
 * read whole and checked.
 * @param busyTimeoutMs how long each step waits for another program that has it locked
 * @throws StorageError: damaged, of a newer schema (left untouched), no database, not writable, …
 */
export function openDatabase(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): SqliteDatabase {
  makeFolder(dirname(path));
  const isNew = !isThere(path);
  refuseOddFiles(path);
  announceStep('sqlite open', path);
  if (isNew) storageStep(path, () => createEmpty(path));
  else {
    storageStep(path, () => {
      refuseForeignLog(path, busyTimeoutMs);
      checkUntouched(path, busyTimeoutMs);
    });
  }
  const database = storageStep(path, () => new Database(path, { timeout: busyTimeoutMs }));
  return settingUp(database, path, () => {
    database.pragma('journal_mode = WAL');
    // A commit is on the disk before it is reported; in WAL mode the default may lose the last ones.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Checkpoints sync twice more; they are made when the database is closed, off the path of a save.
    database.pragma('wal_autocheckpoint = 0');
    // Pages that were read once lie in the memory of the system already.
    database.pragma(`cache_size = -${CACHE_KIB}`);
    migrate(database);
    watchSchema(database);
    // No transaction leaves this row; with it, nothing that other programs change would be marked.
    if (database.prepare('SELECT 1 FROM own_writes').get()) transact(database, () => {});
    if (isNew) syncFolder(dirname(path));
  });
}

/**
 * A database to be filled and then put in the place of another, in one file without a log: it is written without
 * any sync, and counts for nothing until the caller has synced it. @throws StorageError
 */
export function openUnsyncedDatabase(path: string): SqliteDatabase {
  announceStep('sqlite open', path);
  const database = storageStep(path, () => {
    createEmpty(path);
    return new Database(path);
  });
  return settingUp(database, path, () => {
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = ON');
    // Only what the schema of the record has passed is written here; asking it of every value again takes half the time.
    database.pragma('ignore_check_constraints = ON');
    migrate(database);
    beginAllOwnWrites(database);
  });
}

/**
 * The database at `path` for reading alone: nothing is made, upgraded or written.
 * @returns null where there is no database, or an empty file
 * @throws StorageError
 */
export function openDatabaseForReading(path: string): SqliteDatabase | null {
  refuseOddFiles(path);
  if (!isThere(path)) return null;
  const open = () => (isForeignLog(path) ? fileInMemory(path) : openForLooking(path));
  const database = storageStep(path, open);
  settingUp(database, path, () => checkOwner(database, path));
  const version = schemaVersionOf(database);
  if (version === SCHEMA_VERSION) return database;
  try {
    return version === 0 ? null : storageStep(path, () => upgradedCopy(database));
  } finally {
    database.close();
  }
}

/**
 * A database that lies in no file, in memory: checked from end to end, of this program's schema or upgraded to it,
 * for reading alone.
 * @param bytes no longer the caller's
 * @param path what errors name
 * @throws StorageError
 */
export function openDatabaseBytes(bytes: Buffer, path: string): SqliteDatabase {
  const database = storageStep(path, () => inMemory(bytes));
  return settingUp(database, path, () => {
    checkOwner(database, path);
    if (schemaVersionOf(database) === 0) throw new StorageError('not-a-database', path);
    checkDatabase(database, path);
    migrate(database);
    database.pragma('query_only = ON');
  });
}

/** The schema version of an open database; 0 is an empty file. */
export function schemaVersionOf(database: SqliteDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

const preparedDatabases = new WeakSet<SqliteDatabase>();

/**
 * Makes the write-ahead log of a connection that is about to save for the first time. A new log costs two more
 * syncs, which then fall before the save and not into it. @throws StorageError
 */
export function prepareToSave(database: SqliteDatabase): void {
  if (preparedDatabases.has(database)) return;
  transact(database, () => database.pragma(`user_version = ${schemaVersionOf(database)}`));
  preparedDatabases.add(database);
}

/** Closes the database; the write-ahead log is copied into the file, which is then complete by itself. */
export function closeDatabase(database: SqliteDatabase): void {
  if (!database.open) return;
  announceStep('sqlite close', database.name);
  database.close();
  if (isKnownDamaged(database)) removeCleanCloseMarker(database.name);
  else if (isThere(database.name)) writeCleanCloseMarker(database.name);
}

/** Whatever is refused or damaged is left as it is, the log beside it too. @throws StorageError */
function checkUntouched(path: string, busyTimeoutMs: number): void {
  const database = openForLooking(path, busyTimeoutMs);
  try {
    checkOwner(database, path);
    // The stamp tells nothing of what another program did while this program had the database open as well.
    if (hasCleanCloseMarker(path)) checkSchema(database, path);
    else checkDatabase(database, path);
  } finally {
    database.close();
  }
}

/** SQLite takes an empty file as a new database; it would make one that everybody may read. */
function createEmpty(path: string): void {
  try {
    close(createFile(path));
  } catch (cause) {
    if (!isThere(path)) throw cause; // another process was faster
  }
}

function settingUp(database: SqliteDatabase, path: string, setUp: () => void): SqliteDatabase {
  try {
    storageStep(path, setUp);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Brings the schema up to date; a database that is, is not touched. @throws StorageError */
export function migrate(database: SqliteDatabase): void {
  if (schemaVersionOf(database) === SCHEMA_VERSION) return;
  transact(database, () => {
    // Asked again inside the transaction: another process may have upgraded meanwhile.
    const version = schemaVersionOf(database);
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    beginAllOwnWrites(database);
    fillFromDocuments(database, version);
    endAllOwnWrites(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
}

/** An older database as this program would upgrade it, in memory. */
function upgradedCopy(database: SqliteDatabase): SqliteDatabase {
  const copy = inMemory(database.serialize());
  migrate(copy);
  copy.pragma('query_only = ON');
  return copy;
}

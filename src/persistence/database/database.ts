/** Opens and closes the database, makes commits durable, and upgrades the schema to this version. */
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { announceStep, close, createFile } from '../disk/disk.js';
import { makeFolder, syncFolder } from '../disk/durable-file.js';
import { entryExists } from '../disk/folder.js';
import { StorageError, storageStep } from '../disk/storage-error.js';
import { hasCleanCloseMarker, removeCleanCloseMarker, writeCleanCloseMarker } from './clean-close-marker.js';
import {
  BUSY_TIMEOUT_MS,
  checkDatabase,
  checkOwner,
  checkPlainFiles,
  openForInspection,
} from './database-check.js';
import { fillFromDocuments } from './fill-from-documents.js';
import { isForeignLog, refuseForeignLog } from './foreign-log.js';
import { openBytesInMemory, openFileInMemory } from './in-memory.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';
import { beginAllOwnWrites, endAllOwnWrites } from './own-writes.js';
import { checkSchema } from './schema-check.js';
import { Statements } from './statements.js';
import { isKnownDamaged, type SqliteDatabase, transact, watchSchema } from './transaction.js';
import { recordUpgrade } from './upkeep.js';

export const SCHEMA_VERSION = MIGRATIONS.length;

const CACHE_KIB = 4096;

/**
 * Opens, creates or upgrades the database. Checks it if it changed since this program closed it.
 * @param busyTimeoutMs wait of each statement for a lock
 * @throws StorageError
 */
export function openDatabase(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): SqliteDatabase {
  makeFolder(dirname(path));
  const isNew = !entryExists(path);
  checkPlainFiles(path);
  announceStep('sqlite open', path);
  if (isNew) storageStep(path, () => createEmpty(path));
  else {
    storageStep(path, () => {
      refuseForeignLog(path, busyTimeoutMs);
      checkUnlessClosedCleanly(path, busyTimeoutMs);
    });
  }
  const database = storageStep(path, () => new Database(path, { timeout: busyTimeoutMs }));
  return closeOnError(database, path, () => {
    database.pragma('journal_mode = WAL');
    // Each commit is on disk when it returns. With `NORMAL`, a power cut may lose the last commits.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // A checkpoint syncs twice, so it runs when the database is closed and not during a save.
    database.pragma('wal_autocheckpoint = 0');
    // A small cache is enough, because the operating system caches the pages too.
    database.pragma(`cache_size = -${CACHE_KIB}`);
    migrate(database);
    watchSchema(database);
    // A row left in `own_writes` would hide the changes of other programs.
    if (database.prepare('SELECT 1 FROM own_writes').get()) transact(database, () => {});
    if (isNew) syncFolder(dirname(path));
  });
}

/**
 * Opens a database that is being built. The caller must sync its file before it replaces another database.
 * @throws StorageError
 */
export function openUnsyncedDatabase(path: string): SqliteDatabase {
  announceStep('sqlite open', path);
  const database = storageStep(path, () => {
    createEmpty(path);
    return new Database(path);
  });
  return closeOnError(database, path, () => {
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = ON');
    // Everything written here was validated already, so SQLite need not check every value again.
    database.pragma('ignore_check_constraints = ON');
    migrate(database);
    beginAllOwnWrites(database);
  });
}

/**
 * Opens the database read-only, or a copy in memory of an older one.
 * @returns null if there is no database, or an empty file
 * @throws StorageError
 */
export function openDatabaseForReading(path: string): SqliteDatabase | null {
  checkPlainFiles(path);
  if (!entryExists(path)) return null;
  const open = () => (isForeignLog(path) ? openFileInMemory(path) : openForInspection(path));
  const database = storageStep(path, open);
  closeOnError(database, path, () => checkOwner(database, path));
  const version = schemaVersionOf(database);
  if (version === SCHEMA_VERSION) return database;
  try {
    return version === 0 ? null : storageStep(path, () => upgradedCopy(database));
  } finally {
    database.close();
  }
}

/**
 * Opens and checks a database in memory, read-only.
 * @param bytes must not be used afterwards
 * @param path the path that errors name
 * @throws StorageError
 */
export function openDatabaseBytes(bytes: Buffer, path: string): SqliteDatabase {
  const database = storageStep(path, () => openBytesInMemory(bytes));
  return closeOnError(database, path, () => {
    checkOwner(database, path);
    if (schemaVersionOf(database) === 0) throw new StorageError('not-a-database', path);
    checkDatabase(database, path);
    migrate(database);
    database.pragma('query_only = ON');
  });
}

/** The schema version of an open database; 0 for an empty file. */
export function schemaVersionOf(database: SqliteDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

const preparedDatabases = new WeakSet<SqliteDatabase>();

/**
 * Creates the write-ahead log, so that the first save need not wait for its two syncs.
 * @throws StorageError
 */
export function prepareToSave(database: SqliteDatabase): void {
  if (preparedDatabases.has(database)) return;
  transact(database, () => database.pragma(`user_version = ${schemaVersionOf(database)}`));
  preparedDatabases.add(database);
}

/** Closes the database. If no other process has it open, SQLite copies the write-ahead log into the file. */
export function closeDatabase(database: SqliteDatabase): void {
  if (!database.open) return;
  announceStep('sqlite close', database.name);
  database.close();
  if (isKnownDamaged(database)) removeCleanCloseMarker(database.name);
  else if (entryExists(database.name)) writeCleanCloseMarker(database.name);
}

/**
 * Checks the database before it is opened for writing, so that a refused database and its log stay unchanged.
 * @throws StorageError
 */
function checkUnlessClosedCleanly(path: string, busyTimeoutMs: number): void {
  const database = openForInspection(path, busyTimeoutMs);
  try {
    checkOwner(database, path);
    // The marker does not show whether another program changed the schema while this program had the database open.
    if (hasCleanCloseMarker(path)) checkSchema(database, path);
    else checkDatabase(database, path);
  } finally {
    database.close();
  }
}

/** Creates an empty file, which SQLite opens as a new database. Other users could read a file that SQLite creates. */
function createEmpty(path: string): void {
  try {
    close(createFile(path));
  } catch (cause) {
    if (!entryExists(path)) throw cause; // another process created it first
  }
}

function closeOnError(database: SqliteDatabase, path: string, setUp: () => void): SqliteDatabase {
  try {
    storageStep(path, setUp);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Upgrades the schema. Does not write if it is up to date. @throws StorageError */
export function migrate(database: SqliteDatabase): void {
  if (schemaVersionOf(database) === SCHEMA_VERSION) return;
  transact(database, () => {
    // Reads the version again inside the transaction, because another process may have upgraded the database.
    const version = schemaVersionOf(database);
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    beginAllOwnWrites(database);
    fillFromDocuments(database, version);
    if (version > 0) recordUpgrade(new Statements(database));
    endAllOwnWrites(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
}

function upgradedCopy(database: SqliteDatabase): SqliteDatabase {
  const copy = openBytesInMemory(database.serialize());
  migrate(copy);
  copy.pragma('query_only = ON');
  return copy;
}

/** Opening and closing the database: settings that make a commit durable, and the schema brought up to date. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder, syncFolder } from './durable-file.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';
import { StorageError, storageStep } from './storage-error.js';

export type SqliteDatabase = Database.Database;

const BUSY_TIMEOUT_MS = 5000;

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * The database at `path`, made or upgraded where needed.
 * @throws StorageError: of a newer schema (left untouched), no database, not writable, …
 */
export function openDatabase(path: string): SqliteDatabase {
  makeFolder(dirname(path));
  const isNew = !existsSync(path);
  refuseFolder(path);
  const database = storageStep(path, () => new Database(path, { timeout: BUSY_TIMEOUT_MS }));
  return settingUp(database, path, () => {
    checkVersion(database, path);
    database.pragma('journal_mode = WAL');
    // A commit is on the disk before it is reported; in WAL mode the default may lose the last ones.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Checkpoints sync twice more; they are made when the database is closed, off the path of a save.
    database.pragma('wal_autocheckpoint = 0');
    migrate(database);
    if (isNew) syncFolder(dirname(path));
  });
}

/**
 * The database at `path` for reading alone: nothing is made, upgraded or written.
 * @returns null where there is no database, or an empty file
 * @throws StorageError
 */
export function openDatabaseForReading(path: string): SqliteDatabase | null {
  if (!existsSync(path)) return null;
  refuseFolder(path);
  // Opened as for writing: a connection that may only read leaves the files of the write-ahead log behind.
  const options = { fileMustExist: true, timeout: BUSY_TIMEOUT_MS };
  const database = storageStep(path, () => new Database(path, options));
  settingUp(database, path, () => {
    database.pragma('query_only = ON');
    checkVersion(database, path);
  });
  if (schemaVersionOf(database) > 0) return database;
  database.close();
  return null;
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
  const touch = database.transaction(() => database.pragma(`user_version = ${schemaVersionOf(database)}`));
  storageStep(database.name, () => touch.immediate());
  preparedDatabases.add(database);
}

/** Closes the database; the write-ahead log is copied into the file, which is then complete by itself. */
export function closeDatabase(database: SqliteDatabase): void {
  if (database.open) database.close();
}

/** SQLite would only say that it cannot open a folder, as it does of a file it may not read. */
function refuseFolder(path: string): void {
  const isFolder = storageStep(path, () => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (isFolder) throw new StorageError('is-a-folder', path);
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

/** Refuses what this program must not touch: a newer schema, or somebody else's database. */
function checkVersion(database: SqliteDatabase, path: string): void {
  const version = schemaVersionOf(database);
  const owner = Number(database.pragma('application_id', { simple: true }));
  const hasTables = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()) > 0;
  if ((hasTables || version > 0) && owner !== APPLICATION_ID)
    throw new StorageError('foreign-database', path);
  if (version > SCHEMA_VERSION) throw new StorageError('newer-schema', path);
}

/** Brings the schema up to date; a database that is, is not touched. */
function migrate(database: SqliteDatabase): void {
  if (schemaVersionOf(database) === SCHEMA_VERSION) return;
  const upgrade = database.transaction(() => {
    // Asked again inside the transaction: another process may have upgraded meanwhile.
    for (const step of MIGRATIONS.slice(schemaVersionOf(database))) database.exec(step);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
  upgrade.immediate();
}

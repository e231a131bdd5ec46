/** Checks whether a database belongs to this program and is undamaged, without changing it. */
import { lstatSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { plainFileStats } from '../disk/plain-file.js';
import { describeCause, StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';
import { checkSchema } from './schema-check.js';

/** How long to wait for a database that another program has locked. */
export const BUSY_TIMEOUT_MS = 5000;

/** The wait while a screen is open, when no keys are handled. The next sync writes what could not be written. */
export const SCREEN_BUSY_TIMEOUT_MS = 300;

/** True if the database has a non-empty write-ahead log, because a program was killed or has the database open. */
export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Refuses anything but plain files: SQLite would wait forever for a fifo. Only the database may be a link.
 * @throws StorageError
 */
export function checkPlainFiles(path: string): void {
  plainFileStats(path, null);
  for (const companion of ['-wal', '-shm', '-journal']) {
    const stats = lstatSync(path + companion, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) throw new StorageError('not-a-plain-file', path + companion);
  }
}

/**
 * Opens a connection that changes no byte of the database.
 * @throws StorageError if a file is not plain; otherwise SQLite's error
 */
export function openForInspection(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Database.Database {
  checkPlainFiles(path);
  // Closing a writable connection copies the log into the database. Closing a read-only one without a log creates
  // one.
  const isReadOnly = hasLog(path);
  const database = new Database(path, {
    fileMustExist: true,
    readonly: isReadOnly,
    timeout: busyTimeoutMs,
  });
  database.pragma('query_only = ON');
  return database;
}

/**
 * Accepts an empty database, or one of this program whose schema is not newer.
 * @throws StorageError, or SQLite's error
 */
export function checkOwner(database: Database.Database, path: string): void {
  const { version, owner, tables } = identityOf(database, path);
  if (tables.length === 0 && version === 0) return;
  // If the application id is wrong but this program's tables exist, the database is this program's and damaged.
  if (owner !== APPLICATION_ID) {
    throw new StorageError(tables.includes('training_sessions') ? 'corrupt' : 'foreign-database', path);
  }
  if (version > MIGRATIONS.length) throw new StorageError('newer-schema', path);
  if (version < 1 || tables.length === 0) throw new StorageError('corrupt', path);
}

type Identity = { readonly version: number; readonly owner: number; readonly tables: readonly unknown[] };

function identityOf(database: Database.Database, path: string): Identity {
  try {
    return {
      version: Number(database.pragma('user_version', { simple: true })),
      owner: Number(database.pragma('application_id', { simple: true })),
      tables: database.prepare('SELECT name FROM sqlite_schema').pluck().all(),
    };
  } catch (cause) {
    // SQLite reports a header with an unknown format as a generic error.
    throw isGenericError(cause) ? new StorageError('corrupt', path, { cause }) : cause;
  }
}

/** True for SQLite's generic error code. If the statement is correct, this code means that the data is damaged. */
function isGenericError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_ERROR';
}

/**
 * Reads the whole database and checks its pages, indexes, schema and the hash of every document.
 * @throws StorageError, or SQLite's error
 */
export function checkDatabase(database: Database.Database, path: string): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version === 0) return;
  const damaged = (what: string) => new StorageError('corrupt', path, { cause: new Error(what) });
  const answer = integrityOf(database);
  if (answer !== 'ok') throw damaged(answer);
  checkSchema(database, path);
  if (version < MIGRATIONS.length) return;
  const rows = database.prepare('SELECT id, raw_json, text_hash FROM training_sessions').raw().iterate();
  for (const [id, text, hash] of rows as Iterable<readonly [string, string, string | null]>) {
    // A row that another program wrote has no hash to compare its text with.
    if (hash !== null && hashText(text) !== hash)
      throw damaged(`the document of ${id} does not match its hash`);
  }
}

/** Reads the whole database and describes its damage; null if it is undamaged. Never throws. */
export function describeDamage(database: Database.Database): string | null {
  try {
    checkDatabase(database, database.name);
    return null;
  } catch (cause) {
    const { kind, cause: found } = toStorageError(cause, database.name);
    const isExplained = kind === 'altered-schema' || (kind === 'corrupt' && found instanceof Error);
    return isExplained ? `is damaged: ${describeCause(found)}` : 'is damaged';
  }
}

/** The result of SQLite's integrity check: `ok`, or the first error. */
function integrityOf(database: Database.Database): string {
  try {
    return String(database.pragma('integrity_check(1)', { simple: true }));
  } catch (cause) {
    // If the format of a full-text index is unknown, SQLite throws and returns no message.
    if (cause instanceof Error && isGenericError(cause)) return cause.message;
    throw cause;
  }
}

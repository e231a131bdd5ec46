/** Telling a database that is ours and whole from one that is not: nothing here changes it. */
import { lstatSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { plainFileStats } from '../disk/plain-file.js';
import { StorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';
import { checkSchema } from './schema-check.js';

/** For how long a database that another program has locked is waited for. */
export const BUSY_TIMEOUT_MS = 5000;

/** The same while a screen is open, whose keys wait meanwhile; what is not written then is at the next sync. */
export const SCREEN_BUSY_TIMEOUT_MS = 300;

/** True where a write-ahead log with something in it lies beside a database: a program was killed, or is open. */
export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * SQLite would wait for the other end of a fifo, and would only say of a folder that it cannot be opened. The database
 * may be a link to anywhere; the files that SQLite keeps beside it never are links.
 * @throws StorageError
 */
export function refuseOddFiles(path: string): void {
  plainFileStats(path, null);
  for (const companion of ['-wal', '-shm', '-journal']) {
    const stats = lstatSync(path + companion, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) throw new StorageError('not-a-plain-file', path + companion);
  }
}

/**
 * A connection to look at a database with that leaves every byte of it. Closing one that may write copies a log
 * into the file, whether it belongs to it or not; closing one that may not leaves a log behind where there was none.
 * @throws what SQLite says
 */
export function openForLooking(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Database.Database {
  refuseOddFiles(path);
  const isReadOnly = hasLog(path);
  const database = new Database(path, {
    fileMustExist: true,
    readonly: isReadOnly,
    timeout: busyTimeoutMs,
  });
  database.pragma('query_only = ON');
  return database;
}

/** Refuses what this program must not touch: a newer schema, or somebody else's database. @throws StorageError */
export function checkOwner(database: Database.Database, path: string): void {
  const { version, owner, tables } = marksOf(database, path);
  if (tables.length === 0 && version === 0) return;
  // A mark that is gone from tables that are ours is a damage, and no other program's database.
  if (owner !== APPLICATION_ID) {
    throw new StorageError(tables.includes('training_sessions') ? 'corrupt' : 'foreign-database', path);
  }
  if (version > MIGRATIONS.length) throw new StorageError('newer-schema', path);
  if (version < 1 || tables.length === 0) throw new StorageError('corrupt', path);
}

type Marks = { readonly version: number; readonly owner: number; readonly tables: readonly unknown[] };

function marksOf(database: Database.Database, path: string): Marks {
  try {
    return {
      version: Number(database.pragma('user_version', { simple: true })),
      owner: Number(database.pragma('application_id', { simple: true })),
      tables: database.prepare('SELECT name FROM sqlite_schema').pluck().all(),
    };
  } catch (cause) {
    // What SQLite says of a header that asks for a format there never was.
    throw isOfNoKind(cause) ? new StorageError('corrupt', path, { cause }) : cause;
  }
}

/** SQLite's word for all that it has no other for: of a statement that is right, it is what it read that is not. */
function isOfNoKind(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_ERROR';
}

/**
 * Reads the whole database: its pages and indexes hang together, its tables are those of its version, and every
 * document is the text that was written. @throws StorageError where one of that does not hold
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
    // Without a hash another program has written the text, and nobody knows what it should be.
    if (hash !== null && hashText(text) !== hash)
      throw damaged(`the document of ${id} has changed by itself`);
  }
}

/** What SQLite says of the whole database: `ok`, or what is wrong. */
function integrityOf(database: Database.Database): string {
  try {
    return String(database.pragma('integrity_check(1)', { simple: true }));
  } catch (cause) {
    // A full-text index of a format there never was is no answer but an error.
    if (cause instanceof Error && isOfNoKind(cause)) return cause.message;
    throw cause;
  }
}

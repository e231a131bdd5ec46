/**
 * Distinguishes a database's own write-ahead log from another log next to it. SQLite applies any log with valid
 * checksums.
 */
import type Database from 'better-sqlite3';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { hasCleanCloseMarker, recordedSalts } from './clean-close-marker.js';
import {
  BUSY_TIMEOUT_MS,
  checkDatabase,
  checkOwner,
  checkPlainFiles,
  openForInspection,
} from './database-check.js';
import { openFileInMemory } from './in-memory.js';
import { type LogSalts, logSalts } from './log-salts.js';

/** The most restarts of a log since this program recorded its salts. Each restart increments the first salt. */
const MOST_RESTARTS = 0xffff;

/** True if there is a log that does not belong to the database. Writes nothing. */
export function isForeignLog(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): boolean {
  if (!isPlain(path)) return false; // the error is reported when the database is opened
  const salts = logSalts(path);
  if (salts === null || isRecorded(salts, recordedSalts(path))) return false;
  const ownId = idWithoutLog(path);
  const withLog = stateOf(path, () => openForInspection(path, busyTimeoutMs));
  const isOther = ownId !== null && withLog.id !== null && withLog.id !== ownId;
  if (withLog.state === 'unknown' || (withLog.state === 'sound' && !isOther)) return false;
  // The log is foreign only if the database is undamaged without it.
  return hasCleanCloseMarker(path) || stateOf(path, () => openFileInMemory(path)).state === 'sound';
}

function isPlain(path: string): boolean {
  try {
    checkPlainFiles(path);
    return true;
  } catch {
    return false;
  }
}

function isRecorded([salt]: LogSalts, noted: LogSalts | null): boolean {
  return noted !== null && (salt - noted[0]) >>> 0 <= MOST_RESTARTS;
}

type State = {
  /** `unknown` if the database cannot be checked, for example because it is locked. */
  readonly state: 'sound' | 'unsound' | 'unknown';
  readonly id: string | null;
};

function stateOf(path: string, open: () => Database.Database): State {
  let database: Database.Database | null = null;
  let id: string | null = null;
  try {
    database = open();
    id = idOf(database);
    checkOwner(database, path);
    if (Number(database.pragma('user_version', { simple: true })) === 0) return { state: 'unsound', id };
    checkDatabase(database, path);
    return { state: 'sound', id };
  } catch (cause) {
    const { kind } = toStorageError(cause, path);
    const isKnown = ['corrupt', 'not-a-database', 'altered-schema', 'foreign-database'].includes(kind);
    return { state: isKnown ? 'unsound' : 'unknown', id };
  } finally {
    closeQuietly(database);
  }
}

function idWithoutLog(path: string): string | null {
  let database: Database.Database | null = null;
  try {
    database = openFileInMemory(path);
    return idOf(database);
  } catch {
    return null;
  } finally {
    closeQuietly(database);
  }
}

/** The id of the database; null if it has none yet, or is not this program's. */
function idOf(database: Database.Database): string | null {
  try {
    const id = database.prepare("SELECT value FROM upkeep WHERE name = 'database_id'").pluck().get();
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

function closeQuietly(database: Database.Database | null): void {
  try {
    database?.close();
  } catch {
    // Nothing was written through this connection.
  }
}

/** @throws StorageError `foreign-log` */
export function refuseForeignLog(path: string, busyTimeoutMs: number): void {
  if (isForeignLog(path, busyTimeoutMs)) throw new StorageError('foreign-log', path);
}

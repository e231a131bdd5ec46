/**
 * Tells a write-ahead log that belongs to its database from one that was put beside it: SQLite applies any log whose
 * checksums are right. What is known: the salts of the log that this program wrote to last, and the id of the
 * database. A log of another program is taken if the database is sound with it and has the same id then. A log of an
 * older or newer copy of the same database cannot be told from its own if that holds.
 */
import type Database from 'better-sqlite3';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { hasCleanCloseMarker, notedSalts } from './clean-close-marker.js';
import {
  BUSY_TIMEOUT_MS,
  checkDatabase,
  checkOwner,
  openForLooking,
  refuseOddFiles,
} from './database-check.js';
import { fileInMemory } from './in-memory.js';
import { type LogSalts, logSalts } from './log-salts.js';

/** SQLite counts the first salt up each time it starts a log over; other programs do that while this one is open. */
const MOST_RESTARTS = 0xffff;

/** True if a log lies beside the database that does not belong to it. Nothing is written. */
export function isForeignLog(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): boolean {
  if (!isPlain(path)) return false; // opening it says what it is
  const salts = logSalts(path);
  if (salts === null || isNoted(salts, notedSalts(path))) return false;
  const ownId = idWithoutLog(path);
  const withLog = stateOf(path, () => openForLooking(path, busyTimeoutMs));
  const isOther = ownId !== null && withLog.id !== null && withLog.id !== ownId;
  if (withLog.state === 'unknown' || (withLog.state === 'sound' && !isOther)) return false;
  // If the database is not sound without the log either, both are damaged.
  return hasCleanCloseMarker(path) || stateOf(path, () => fileInMemory(path)).state === 'sound';
}

function isPlain(path: string): boolean {
  try {
    refuseOddFiles(path);
    return true;
  } catch {
    return false;
  }
}

function isNoted([salt]: LogSalts, noted: LogSalts | null): boolean {
  return noted !== null && (salt - noted[0]) >>> 0 <= MOST_RESTARTS;
}

type State = {
  /** `unknown`: locked, or of a newer version, which knows its log better. */
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
    database = fileInMemory(path);
    return idOf(database);
  } catch {
    return null;
  } finally {
    closeQuietly(database);
  }
}

/** Null for a database that has none yet, or is no database of this program. */
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
    // It was only looked at.
  }
}

/** @throws StorageError `foreign-log` */
export function refuseForeignLog(path: string, busyTimeoutMs: number): void {
  if (isForeignLog(path, busyTimeoutMs)) throw new StorageError('foreign-log', path);
}

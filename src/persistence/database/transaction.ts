/** Steps and transactions on an open database, and which databases turned out to be damaged on the way. */
import type Database from 'better-sqlite3';
import { announceStep } from '../disk/disk.js';
import { isDamage, toStorageError } from '../disk/storage-error.js';
import { noteLog } from './clean-close-marker.js';
import { beginOwnWrites, countTransactionsAsOwn, endOwnWrites } from './own-writes.js';
import { SchemaWatch } from './schema-watch.js';

export type SqliteDatabase = Database.Database;

const damagedDatabases = new WeakSet<SqliteDatabase>();

/** True where a step has met damage; the database is then to be read whole at the next start. */
export function isKnownDamaged(database: SqliteDatabase): boolean {
  return damagedDatabases.has(database);
}

/** Runs a step on a database; one that turns out to be damaged is remembered. @throws StorageError */
export function databaseStep<T>(database: SqliteDatabase, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    const error = toStorageError(cause, database.name);
    if (isDamage(error)) damagedDatabases.add(database);
    throw error;
  }
}

const failedTransactions = new WeakMap<SqliteDatabase, number>();

/** How many transactions of a connection have failed: what they should have written is missing in it. */
export function failedTransactionCount(database: SqliteDatabase): number {
  return failedTransactions.get(database) ?? 0;
}

const watches = new WeakMap<SqliteDatabase, SchemaWatch>();

/**
 * From now on every transaction first makes sure that the schema is as it was checked, and counts as this program's.
 * @throws StorageError if it is unfit
 */
export function watchSchema(database: SqliteDatabase): void {
  watches.set(database, new SchemaWatch(database));
  countTransactionsAsOwn(database);
}

/** Checks the schema again, also if its cookie is the same. @throws StorageError */
export function checkSchemaAgain(database: SqliteDatabase): void {
  databaseStep(database, () => watches.get(database)?.checkNow());
}

const notedLogs = new WeakSet<SqliteDatabase>();

/** The first transaction of a connection may have begun the log. */
function noteLogOnce(database: SqliteDatabase): void {
  if (!watches.has(database) || notedLogs.has(database)) return;
  noteLog(database.name);
  notedLogs.add(database);
}

const lastSteps = new WeakMap<SqliteDatabase, Map<string, () => void>>();

/**
 * Has a step made as one of the last of the open transaction, in place of the one that has its name so far; null for
 * none. Of a transaction that is rolled back, none is made.
 */
export function onBeforeCommit(database: SqliteDatabase, name: string, step: (() => void) | null): void {
  const steps = lastSteps.get(database) ?? new Map<string, () => void>();
  lastSteps.set(database, steps);
  if (step) steps.set(name, step);
  else steps.delete(name);
}

/**
 * Runs `work` in one transaction that no other writer can come between; inside another transaction it is part of
 * that one. @throws StorageError; then nothing of it is in the database
 */
export function transact<T>(database: SqliteDatabase, work: () => T): T {
  if (database.inTransaction) return work();
  try {
    return commit(database, work);
  } catch (cause) {
    failedTransactions.set(database, failedTransactionCount(database) + 1);
    throw cause;
  }
}

function commit<T>(database: SqliteDatabase, work: () => T): T {
  return databaseStep(database, () => {
    announceStep('sqlite begin', database.name);
    database.exec('BEGIN IMMEDIATE');
    try {
      watches.get(database)?.check();
      beginOwnWrites(database);
      const result = work();
      for (const step of lastSteps.get(database)?.values() ?? []) step();
      endOwnWrites(database);
      announceStep('sqlite commit', database.name);
      database.exec('COMMIT');
      noteLogOnce(database);
      return result;
    } catch (cause) {
      // Some errors have rolled it back already.
      if (database.inTransaction) database.exec('ROLLBACK');
      throw cause;
    } finally {
      lastSteps.delete(database);
    }
  });
}

/** Runs queries in one read transaction: all see the same state of the database. @throws StorageError */
export function readInOneSnapshot<T>(database: SqliteDatabase, read: () => T): T {
  if (database.inTransaction) return read();
  return databaseStep(database, () => {
    database.exec('BEGIN');
    try {
      return read();
    } finally {
      if (database.inTransaction) database.exec('ROLLBACK');
    }
  });
}

/** Runs `work` as this program's own write: in the open transaction, or in one of its own. @throws StorageError */
export function writeAsOwn<T>(database: SqliteDatabase, work: () => T): T {
  if (!database.inTransaction) return transact(database, work);
  return databaseStep(database, () => {
    beginOwnWrites(database);
    try {
      return work();
    } finally {
      endOwnWrites(database);
    }
  });
}

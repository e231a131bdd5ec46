/** Runs steps and transactions on an open database, and remembers which databases are damaged. */
import type Database from 'better-sqlite3';
import { announceStep } from '../disk/disk.js';
import { isDamage, StorageError, toStorageError } from '../disk/storage-error.js';
import { recordLogSalts } from './clean-close-marker.js';
import { beginOwnWrites, countTransactionsAsOwn, endOwnWrites } from './own-writes.js';
import { SchemaWatch } from './schema-watch.js';

export type SqliteDatabase = Database.Database;

const damagedDatabases = new WeakSet<SqliteDatabase>();

/** True if a step has found damage. The next start must then read and check the whole database. */
export function isKnownDamaged(database: SqliteDatabase): boolean {
  return damagedDatabases.has(database);
}

/**
 * Runs a step on a database. If the step finds that the database is damaged, this is remembered.
 * @throws StorageError
 */
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

/** The number of failed transactions of a connection. */
export function failedTransactionCount(database: SqliteDatabase): number {
  return failedTransactions.get(database) ?? 0;
}

const watches = new WeakMap<SqliteDatabase, SchemaWatch>();

/**
 * Makes every transaction check the schema and count its writes as this program's.
 * @throws StorageError if the schema is not the expected one
 */
export function watchSchema(database: SqliteDatabase): void {
  watches.set(database, new SchemaWatch(database));
  countTransactionsAsOwn(database);
}

/** Checks the schema again, even if its cookie is unchanged. @throws StorageError */
export function checkSchemaAgain(database: SqliteDatabase): void {
  databaseStep(database, () => watches.get(database)?.checkNow());
}

const connectionsWithRecordedLog = new WeakSet<SqliteDatabase>();

/** Records the salts of the write-ahead log: only the first transaction of a connection may start a log. */
function recordLogSaltsOnce(database: SqliteDatabase): void {
  if (!watches.has(database) || connectionsWithRecordedLog.has(database)) return;
  recordLogSalts(database.name);
  connectionsWithRecordedLog.add(database);
}

const commitHooks = new WeakMap<SqliteDatabase, Map<string, () => void>>();

/** Registers a hook for just before COMMIT, instead of an earlier one with this name; null only removes that one. */
export function onBeforeCommit(database: SqliteDatabase, name: string, step: (() => void) | null): void {
  const steps = commitHooks.get(database) ?? new Map<string, () => void>();
  commitHooks.set(database, steps);
  if (step) steps.set(name, step);
  else steps.delete(name);
}

/**
 * Runs `work` as part of the open transaction, or in a new one, which is rolled back on an error.
 * @throws StorageError
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
      for (const step of commitHooks.get(database)?.values() ?? []) step();
      endOwnWrites(database);
      announceStep('sqlite commit', database.name);
      database.exec('COMMIT');
      recordLogSaltsOnce(database);
      return result;
    } catch (cause) {
      // After some errors SQLite has already rolled the transaction back.
      if (database.inTransaction) database.exec('ROLLBACK');
      throw cause;
    } finally {
      commitHooks.delete(database);
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

/** Runs `work` in the open or a new transaction, and marks its writes as this program's. @throws StorageError */
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

/** True if a statement failed because a table does not allow its values. The transaction can continue. */
export function isConstraint(cause: unknown): boolean {
  const found = cause instanceof StorageError ? cause.cause : cause;
  return found instanceof Error && 'code' in found && String(found.code).startsWith('SQLITE_CONSTRAINT');
}

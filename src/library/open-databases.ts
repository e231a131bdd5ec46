/** Remembers which databases `getDatabase` opened, and for which data root. */
import type { SqliteDatabase } from '../persistence/database/transaction.js';
import type { DataPaths } from '../persistence/paths.js';
import type { Database } from './public-types.js';

const pathsOfDatabases = new WeakMap<Database, DataPaths>();

/** Records the data root that a database was opened for. */
export function registerDatabase(database: SqliteDatabase, paths: DataPaths): void {
  pathsOfDatabases.set(database, paths);
}

/** The paths of the data root of a database. @throws TypeError if `getDatabase` did not open it */
export function pathsOf(database: Database): DataPaths {
  const paths = pathsOfDatabases.get(database);
  if (!paths) throw new TypeError('This database was not opened by getDatabase: open it with getDatabase.');
  return paths;
}

/** The database as the program uses it. @throws TypeError if `getDatabase` did not open it */
export function toSqlite(database: Database): SqliteDatabase {
  pathsOf(database);
  return database as SqliteDatabase; // the cast is safe: `registerDatabase` stores only databases of the program
}

/** Marks writes as this program's, so that the triggers do not record them as changes by another program. */
import type Database from 'better-sqlite3';

const BEGIN = 'INSERT OR IGNORE INTO own_writes VALUES (1)';
const END = 'DELETE FROM own_writes';

type OwnWrites = { readonly begin: Database.Statement; readonly end: Database.Statement };

const known = new WeakMap<Database.Database, OwnWrites>();

/** Counts every later transaction of `transact` as this program's. The schema must be up to date. */
export function countTransactionsAsOwn(database: Database.Database): void {
  known.set(database, { begin: database.prepare(BEGIN), end: database.prepare(END) });
}

/** Inserts the marking row. Must be called first in a transaction. */
export function beginOwnWrites(database: Database.Database): void {
  known.get(database)?.begin.run();
}

/** Deletes the marking row. Must be called last before COMMIT, because other connections must not see the row. */
export function endOwnWrites(database: Database.Database): void {
  known.get(database)?.end.run();
}

/** Counts all writes until `endAllOwnWrites` as this program's. No other process may have the database open. */
export function beginAllOwnWrites(database: Database.Database): void {
  database.exec(BEGIN);
}

export function endAllOwnWrites(database: Database.Database): void {
  database.exec(END);
}

/** Tells the triggers of the database that this program writes, so that they mark nothing. */
import type Database from 'better-sqlite3';

const BEGIN = 'INSERT OR IGNORE INTO own_writes VALUES (1)';
const END = 'DELETE FROM own_writes';

type OwnWrites = { readonly begin: Database.Statement; readonly end: Database.Statement };

const known = new WeakMap<Database.Database, OwnWrites>();

/** From now on every transaction of `transact` counts as this program's. The schema must be of this version. */
export function countTransactionsAsOwn(database: Database.Database): void {
  known.set(database, { begin: database.prepare(BEGIN), end: database.prepare(END) });
}

/** To be called first in a transaction. */
export function beginOwnWrites(database: Database.Database): void {
  known.get(database)?.begin.run();
}

/** To be called last before its COMMIT: the row must not be seen by others. */
export function endOwnWrites(database: Database.Database): void {
  known.get(database)?.end.run();
}

/** Counts all that is written until `endAllOwnWrites` as this program's: for a database that nobody else has open. */
export function beginAllOwnWrites(database: Database.Database): void {
  database.exec(BEGIN);
}

export function endAllOwnWrites(database: Database.Database): void {
  database.exec(END);
}

/** Detects that another program changes the schema of a database while it is open. */
import type Database from 'better-sqlite3';
import { checkOwner } from './database-check.js';
import { checkSchema } from './schema-check.js';

export class SchemaWatch {
  private readonly cookie: Database.Statement<[], number>;
  private checkedCookie: number | null = null;

  /** @throws StorageError if the schema is unfit */
  constructor(private readonly database: Database.Database) {
    // SQLite changes this number with every change of the schema; reading it takes less than a microsecond.
    this.cookie = database.prepare<[], number>('PRAGMA schema_version').pluck();
    this.checkNow();
  }

  /** Checks the schema if its cookie changed. @throws StorageError if it is unfit or newer now */
  check(): void {
    if ((this.cookie.get() ?? null) !== this.checkedCookie) this.checkNow();
  }

  /** @throws StorageError if the schema is unfit or newer */
  checkNow(): void {
    const { database } = this;
    const cookie = this.cookie.get() ?? null;
    checkOwner(database, database.name);
    checkSchema(database, database.name);
    this.checkedCookie = cookie;
  }
}

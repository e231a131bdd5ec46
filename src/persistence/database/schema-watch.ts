/** Detects changes that another program makes to the schema of an open database. */
import type Database from 'better-sqlite3';
import { checkOwner } from './database-check.js';
import { checkSchema } from './schema-check.js';

export class SchemaWatch {
  private readonly cookie: Database.Statement<[], number>;
  private checkedCookie: number | null = null;

  /** @throws StorageError if the schema is not the expected one */
  constructor(private readonly database: Database.Database) {
    // SQLite changes this number, the schema cookie, whenever the schema changes.
    this.cookie = database.prepare<[], number>('PRAGMA schema_version').pluck();
    this.checkNow();
  }

  /** Checks the schema if its cookie changed. @throws StorageError if it is not the expected one or is newer */
  check(): void {
    if ((this.cookie.get() ?? null) !== this.checkedCookie) this.checkNow();
  }

  /** @throws StorageError if the schema is not the expected one or is newer */
  checkNow(): void {
    const { database } = this;
    const cookie = this.cookie.get() ?? null;
    checkOwner(database, database.name);
    checkSchema(database, database.name);
    this.checkedCookie = cookie;
  }
}

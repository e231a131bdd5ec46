/** The prepared statements of one database. Each SQL text is prepared once for each form of its rows. */
import type { Statement } from 'better-sqlite3';
import { announceStep } from '../disk/disk.js';
import type { Row, SqlValue } from './row.js';
import { databaseStep, type SqliteDatabase } from './transaction.js';

/** The form in which a statement returns its rows. */
type Form = 'rows' | 'values' | 'column';

export class Statements {
  private readonly prepared: Readonly<Record<Form, Map<string, Statement>>> = {
    rows: new Map(),
    values: new Map(),
    column: new Map(),
  };

  constructor(readonly database: SqliteDatabase) {}

  /** @throws StorageError */
  rows(sql: string, ...parameters: readonly SqlValue[]): Row[] {
    // Every column holds text, a number or null: no table has blobs, and integers stay below 2^53.
    return databaseStep(this.database, () => this.statement(sql).all(...parameters) as Row[]);
  }

  /** The rows of a query, each as a list of values. @throws StorageError */
  values(sql: string, ...parameters: readonly SqlValue[]): SqlValue[][] {
    const read = () => this.statement(sql, 'values').all(...parameters) as SqlValue[][];
    return databaseStep(this.database, read);
  }

  /** The values of a query that has one column. @throws StorageError */
  column(sql: string, ...parameters: readonly SqlValue[]): SqlValue[] {
    const read = () => this.statement(sql, 'column').all(...parameters) as SqlValue[];
    return databaseStep(this.database, read);
  }

  /** Passes the rows of a query to `take` until it returns false. @throws StorageError */
  each(sql: string, parameters: readonly SqlValue[], take: (row: SqlValue[]) => boolean): void {
    databaseStep(this.database, () => {
      const rows = this.statement(sql, 'values').iterate(...parameters) as IterableIterator<SqlValue[]>;
      for (const row of rows) if (!take(row)) return;
    });
  }

  /** Runs a statement that changes rows. @returns the id of the last inserted row; @throws StorageError */
  change(sql: string, ...parameters: readonly SqlValue[]): number {
    announceStep('sqlite change', this.database.name);
    const run = () => this.statement(sql).run(...parameters);
    return Number(databaseStep(this.database, run).lastInsertRowid);
  }

  private statement(sql: string, form: Form = 'rows'): Statement {
    const prepared = this.prepared[form];
    const known = prepared.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    if (form === 'values') statement.raw();
    if (form === 'column') statement.pluck();
    prepared.set(sql, statement);
    return statement;
  }
}

/** Detects whether a database was written between two moments. */
import type { Statements } from './statements.js';

/** A value that changes with every write, by this connection or any other. @throws StorageError */
export function databaseState(statements: Statements): string {
  const [ownChanges] = statements.column('SELECT total_changes()');
  return `${ownChanges} ${dataVersion(statements)}`;
}

/** A value that changes when another connection commits. @throws StorageError */
export function dataVersion(statements: Statements): string {
  return String(statements.column('PRAGMA data_version')[0]);
}

/** The last result of a query, reused until something is written to the database. */
export class LastRead<T> {
  private last: { readonly key: string; readonly value: T } | null = null;

  constructor(private readonly statements: Statements) {}

  /**
   * The result of `read`, cached until something is written.
   * @param query identifies the query and its parameters
   * @throws what `read` throws, and StorageError
   */
  of(query: string, read: () => T): T {
    const key = `${databaseState(this.statements)} ${query}`;
    if (this.last?.key === key) return this.last.value;
    const value = read();
    this.last = { key, value };
    return value;
  }
}

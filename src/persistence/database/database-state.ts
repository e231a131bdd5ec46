/** Whether anything was written to a database between two looks at it. */
import type { Statements } from './statements.js';

/** Another text after every write, whichever program made it. @throws StorageError */
export function databaseState(statements: Statements): string {
  const [own] = statements.column('SELECT total_changes()');
  const [ofOthers] = statements.column('PRAGMA data_version');
  return `${own} ${ofOthers}`;
}

/** What was read of a database last, which need not be read again until something is written. */
export class LastRead<T> {
  private last: { readonly key: string; readonly value: T } | null = null;

  constructor(private readonly statements: Statements) {}

  /** @param what tells it from all else that is read @throws what reading throws, and StorageError */
  of(what: string, read: () => T): T {
    const known = this.known(what);
    if (known !== null) return known;
    const key = this.keyOf(what);
    const value = read();
    this.last = { key, value };
    return value;
  }

  /** What was read, null where it would have to be read again. @throws StorageError */
  known(what: string): T | null {
    return this.last?.key === this.keyOf(what) ? this.last.value : null;
  }

  /** Remembers what was read in steps. @param state of the database before the first of them */
  put(what: string, value: T, state: string): void {
    if (databaseState(this.statements) === state) this.last = { key: this.keyOf(what), value };
  }

  private keyOf(what: string): string {
    return `${databaseState(this.statements)} ${what}`;
  }
}

/** Stores when sync first found something that needs a second look, such as a missing file. */
import type { Statements } from './statements.js';

const FIRST_LOOKS = 'first_looks';

export class FirstLooks {
  constructor(private readonly statements: Statements) {}

  /** The instants at which the findings were first seen, by finding. @throws StorageError */
  all(): ReadonlyMap<string, string> {
    const [value] = this.statements.column('SELECT value FROM upkeep WHERE name = ?', FIRST_LOOKS);
    return new Map(typeof value === 'string' ? entriesOf(value) : []);
  }

  /** Replaces all stored findings. @throws StorageError */
  replace(looks: ReadonlyMap<string, string>): void {
    const value = JSON.stringify([...looks]);
    this.statements.change('INSERT OR REPLACE INTO upkeep VALUES (?, ?)', FIRST_LOOKS, value);
  }
}

/** Reads the stored value; returns no entries if another program changed it to something else. */
function entriesOf(value: string): [string, string][] {
  try {
    const entries: unknown = JSON.parse(value);
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown) => {
      const [found, seenAt] = Array.isArray(entry) ? entry : [];
      return typeof found === 'string' && typeof seenAt === 'string' ? [[found, seenAt]] : [];
    });
  } catch {
    return [];
  }
}

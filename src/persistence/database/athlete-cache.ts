/** The last valid values of `athlete.json`, for when it cannot be read. */
import type { Athlete } from '../../domain/athlete.js';
import { parseAthleteText, readAthleteTree } from '../../domain/read-athlete.js';
import { openDatabaseForReading } from './database.js';
import { Statements } from './statements.js';

export class AthleteCache {
  constructor(private readonly statements: Statements) {}

  /** The cached values; null if none were cached yet. @throws StorageError */
  read(): Athlete | null {
    const text = this.text();
    const parsed = text === undefined ? null : parseAthleteText(text);
    return parsed?.ok ? readAthleteTree(parsed.tree, {}).athlete : null;
  }

  /** Writes nothing if the values are cached already. @throws StorageError */
  save(athlete: Athlete): void {
    const text = JSON.stringify(athlete);
    if (text === this.text()) return;
    this.statements.change('INSERT OR REPLACE INTO athlete_cache (id, athlete) VALUES (1, ?)', text);
  }

  private text(): string | undefined {
    const [text] = this.statements.column('SELECT athlete FROM athlete_cache');
    return typeof text === 'string' ? text : undefined;
  }
}

/** The values cached in the database at `path`; null if there are none or it cannot be read. */
export function readCachedAthlete(path: string): Athlete | null {
  try {
    const database = openDatabaseForReading(path);
    if (database === null) return null;
    try {
      return new AthleteCache(new Statements(database)).read();
    } finally {
      database.close();
    }
  } catch {
    return null; // an unreadable cache counts as empty
  }
}

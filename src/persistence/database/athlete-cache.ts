/** Caches the last valid values of `athlete.json`, and body weights that were entered while it could not be read. */
import type { Athlete } from '../../domain/athlete.js';
import { type BodyWeightChange, changeBodyWeight } from '../../domain/body-weight-entry.js';
import { parseAthleteText, readAthleteTree } from '../../domain/read-athlete.js';
import { openDatabaseForReading } from './database.js';
import { Statements } from './statements.js';

const PENDING = 'pending_body_weights';

export class AthleteCache {
  constructor(private readonly statements: Statements) {}

  /** The cached values with the pending body weights; null if nothing is cached. @throws StorageError */
  read(): Athlete | null {
    const text = this.text();
    const parsed = text === undefined ? null : parseAthleteText(text);
    const cached = parsed?.ok ? readAthleteTree(parsed.tree, {}).athlete : null;
    const pending = this.pendingWeights();
    return pending.length === 0 ? cached : pending.reduce(changeBodyWeight, cached ?? {});
  }

  /** Caches these values. Writes nothing if they are cached already. @throws StorageError */
  save(athlete: Athlete): void {
    const text = JSON.stringify(athlete);
    if (text === this.text()) return;
    this.statements.change('INSERT OR REPLACE INTO athlete_cache (id, athlete) VALUES (1, ?)', text);
  }

  /** Changes of body weights that are not in `athlete.json` yet, oldest first. @throws StorageError */
  pendingWeights(): readonly BodyWeightChange[] {
    const [text] = this.statements.column('SELECT value FROM upkeep WHERE name = ?', PENDING);
    // Only `savePendingWeights` writes this value.
    return typeof text === 'string' ? (JSON.parse(text) as BodyWeightChange[]) : [];
  }

  /** @throws StorageError */
  savePendingWeights(changes: readonly BodyWeightChange[]): void {
    if (changes.length === 0) this.statements.change('DELETE FROM upkeep WHERE name = ?', PENDING);
    else {
      const sql = 'INSERT OR REPLACE INTO upkeep VALUES (?, ?)';
      this.statements.change(sql, PENDING, JSON.stringify(changes));
    }
  }

  private text(): string | undefined {
    const [text] = this.statements.column('SELECT athlete FROM athlete_cache');
    return typeof text === 'string' ? text : undefined;
  }
}

/** The values cached in the database at `path`; null if there are none or if they cannot be read. */
export function readCachedAthlete(path: string): Athlete | null {
  return readCache(path, (cache) => cache.read());
}

/**
 * Copies the cache of the database at `path`, if all of it can be read.
 * @throws StorageError if `to` cannot be written
 */
export function copyAthleteCache(path: string, to: AthleteCache): void {
  const found = readCache(path, (cache) => ({ athlete: cache.read(), pending: cache.pendingWeights() }));
  if (found?.athlete) to.save(found.athlete);
  if (found && found.pending.length > 0) to.savePendingWeights(found.pending);
}

function readCache<T>(path: string, read: (cache: AthleteCache) => T): T | null {
  try {
    const database = openDatabaseForReading(path);
    if (database === null) return null;
    try {
      return read(new AthleteCache(new Statements(database)));
    } finally {
      database.close();
    }
  } catch {
    return null; // an unreadable cache counts as empty
  }
}

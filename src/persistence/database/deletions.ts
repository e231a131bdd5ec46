/** Records of deletions: which tombstones sync has applied, and which texts sessions had earlier. */
import type { Statements } from './statements.js';

/** A tombstone: the name of its file, the id of the deleted session and the time of the deletion. */
export type KnownTombstone = { readonly name: string; readonly id: string; readonly deletedAt: string };

export class Deletions {
  constructor(private readonly statements: Statements) {}

  /** The file names of the tombstones that sync has read. @throws StorageError */
  knownNames(): ReadonlySet<string> {
    return new Set(this.statements.column('SELECT name FROM tombstones').map(String));
  }

  /** True if a tombstone of this deletion is recorded, even if the session was kept. @throws StorageError */
  isApplied({ id, deletedAt }: Omit<KnownTombstone, 'name'>): boolean {
    const sql = 'SELECT 1 FROM tombstones WHERE session_id = ? AND deleted_at = ? LIMIT 1';
    return this.statements.column(sql, id, deletedAt).length > 0;
  }

  /**
   * Records that sync has read a tombstone.
   * @param isKept true if the session stays because it was edited
   * @throws StorageError
   */
  record({ name, id, deletedAt }: KnownTombstone, isKept: boolean): void {
    const sql = 'INSERT OR REPLACE INTO tombstones VALUES (?, ?, ?, ?)';
    this.statements.change(sql, name, id, deletedAt, isKept ? 1 : 0);
  }

  /**
   * Ids of edited sessions that were deleted elsewhere, until a person confirms that they stay.
   * @throws StorageError
   */
  keptSessions(): readonly string[] {
    const sql = `SELECT DISTINCT t.session_id FROM tombstones t JOIN training_sessions s ON s.id = t.session_id
      WHERE t.is_kept = 1 AND s.deleted_at IS NULL ORDER BY 1`;
    return this.statements.column(sql).map(String);
  }

  /** Records that a person confirmed that the session stays: `keptSessions` no longer lists it. @throws StorageError */
  confirmKept(id: string): void {
    this.statements.change('UPDATE tombstones SET is_kept = 0 WHERE session_id = ?', id);
  }

  /**
   * The hashes (see `hashDocument`) of the texts that a session had in this database before its current one.
   * @throws StorageError
   */
  earlierTexts(id: string): readonly string[] {
    return this.statements.column('SELECT text_hash FROM earlier_texts WHERE session_id = ?', id).map(String);
  }

  /**
   * @param hash `hashDocument` of a text that is about to be replaced
   * @throws StorageError
   */
  recordEarlierText(id: string, hash: string): void {
    this.statements.change('INSERT OR IGNORE INTO earlier_texts VALUES (?, ?)', id, hash);
  }
}

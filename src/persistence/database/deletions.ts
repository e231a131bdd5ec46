/** Records of deletions: the tombstones that sync has read, and the earlier texts of sessions. */
import type { Statements } from './statements.js';

/** A tombstone by the name of its file and what it names. */
export type KnownTombstone = { readonly name: string; readonly id: string; readonly deletedAt: string };

export class Deletions {
  constructor(private readonly statements: Statements) {}

  /** The names of the files in the trash that sync has read. @throws StorageError */
  knownNames(): ReadonlySet<string> {
    return new Set(this.statements.column('SELECT name FROM tombstones').map(String));
  }

  /** True if sync has applied this deletion, or the session was deleted here. @throws StorageError */
  isApplied({ id, deletedAt }: Omit<KnownTombstone, 'name'>): boolean {
    const sql = 'SELECT 1 FROM tombstones WHERE session_id = ? AND deleted_at = ? LIMIT 1';
    return this.statements.column(sql, id, deletedAt).length > 0;
  }

  /**
   * Records that a tombstone was applied.
   * @param isKept true if the session stays because it was edited
   * @throws StorageError
   */
  record({ name, id, deletedAt }: KnownTombstone, isKept: boolean): void {
    const sql = 'INSERT OR REPLACE INTO tombstones VALUES (?, ?, ?, ?)';
    this.statements.change(sql, name, id, deletedAt, isKept ? 1 : 0);
  }

  /** Sessions that were deleted elsewhere, stay because they were edited, and are not confirmed yet. @throws StorageError */
  keptSessions(): readonly string[] {
    const sql = `SELECT DISTINCT t.session_id FROM tombstones t JOIN training_sessions s ON s.id = t.session_id
      WHERE t.is_kept = 1 AND s.deleted_at IS NULL ORDER BY 1`;
    return this.statements.column(sql).map(String);
  }

  /** Removes a session from those that `keptSessions` lists. @throws StorageError */
  confirmKept(id: string): void {
    this.statements.change('UPDATE tombstones SET is_kept = 0 WHERE session_id = ?', id);
  }

  /** `hashDocument` of the texts that a session had here before its present one. @throws StorageError */
  earlierTexts(id: string): readonly string[] {
    return this.statements.column('SELECT text_hash FROM earlier_texts WHERE session_id = ?', id).map(String);
  }

  /** @param hash `hashDocument` of a text that is about to be replaced. @throws StorageError */
  recordEarlierText(id: string, hash: string): void {
    this.statements.change('INSERT OR IGNORE INTO earlier_texts VALUES (?, ?)', id, hash);
  }
}

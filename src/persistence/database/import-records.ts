/** What the program remembers of imports: which texts they wrote, and which other ids a saved workout has. */
import type { Statements } from './statements.js';

/** Hashes of the text that an import wrote, and of the text that the session's own source gave for it. */
export type ImportedText = { readonly textHash: string; readonly sourceHash: string };

export class ImportRecords {
  constructor(private readonly statements: Statements) {}

  /** What an import last wrote for a session; null if none did. @throws StorageError */
  savedText(id: string): ImportedText | null {
    const sql = 'SELECT text_hash, source_hash FROM imported_texts WHERE session_id = ?';
    const [row] = this.statements.rows(sql, id);
    return row ? { textHash: String(row.text_hash), sourceHash: String(row.source_hash) } : null;
  }

  /** The session that has the workout with this id in another source; null if none is known. @throws StorageError */
  sessionWith(id: string): string | null {
    const [session] = this.statements.column('SELECT session_id FROM same_workouts WHERE id = ?', id);
    return typeof session === 'string' ? session : null;
  }

  /** Records that an import wrote the text of a session. @throws StorageError */
  recordSaved(id: string, { textHash, sourceHash }: ImportedText): void {
    const sql = 'INSERT OR REPLACE INTO imported_texts VALUES (?, ?, ?, 0)';
    this.statements.change(sql, id, textHash, sourceHash);
  }

  /** Records that the workout with this id in another source is that session. @throws StorageError */
  recordSame(id: string, sessionId: string): void {
    this.statements.change('INSERT OR REPLACE INTO same_workouts VALUES (?, ?)', id, sessionId);
  }
}

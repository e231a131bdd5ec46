/** Records of imports: which texts they wrote, and which saved sessions are also workouts of other sources. */
import type { Statements } from './statements.js';

/** The text that this program last wrote for an imported or logged session. Any other text is an edit. */
export type ImportedText = {
  readonly textHash: string;
  /** The hash of the text that the source of the import had for the session. */
  readonly sourceHash: string;
};

export class ImportRecords {
  constructor(private readonly statements: Statements) {}

  /** The imported or logged text of a session; null if the session has none. @throws StorageError */
  savedText(id: string): ImportedText | null {
    const sql = 'SELECT text_hash, source_hash FROM imported_texts WHERE session_id = ?';
    const [row] = this.statements.rows(sql, id);
    return row ? { textHash: String(row.text_hash), sourceHash: String(row.source_hash) } : null;
  }

  /**
   * The saved session that is the same as workout `id` of another source; null if none is known.
   * @throws StorageError
   */
  sessionWith(id: string): string | null {
    const [session] = this.statements.column('SELECT session_id FROM same_workouts WHERE id = ?', id);
    return typeof session === 'string' ? session : null;
  }

  /**
   * The `listedHash` that `recordSame` last recorded for workout `id` of another source; null if there is none.
   * @throws StorageError
   */
  listedHash(id: string): string | null {
    const [hash] = this.statements.column('SELECT listed_hash FROM same_workouts WHERE id = ?', id);
    return typeof hash === 'string' ? hash : null;
  }

  /**
   * Records that this program wrote the text of an imported or logged session.
   * @param isPlanned true if the journal lists this change
   * @throws StorageError
   */
  recordSaved(id: string, { textHash, sourceHash }: ImportedText, isPlanned: boolean): void {
    this.statements.change(
      'INSERT OR REPLACE INTO imported_texts VALUES (?, ?, ?, 0)',
      id,
      textHash,
      sourceHash,
    );
    if (!isPlanned) return;
    this.statements.change('UPDATE import_changes SET text_hash = ? WHERE session_id = ?', textHash, id);
  }

  /**
   * True if the undo of its import deleted the session; then an import may save it again.
   * @throws StorageError
   */
  isTakenBack(id: string): boolean {
    const sql = 'SELECT is_taken_back FROM imported_texts WHERE session_id = ?';
    return this.statements.column(sql, id)[0] === 1;
  }

  /** @throws StorageError */
  setTakenBack(id: string, isTakenBack: boolean): void {
    const sql = `INSERT INTO imported_texts VALUES (?, '', '', ?)
      ON CONFLICT (session_id) DO UPDATE SET is_taken_back = excluded.is_taken_back`;
    if (isTakenBack) this.statements.change(sql, id, 1);
    else this.statements.change('UPDATE imported_texts SET is_taken_back = 0 WHERE session_id = ?', id);
  }

  /** Records that workout `id` of another source is the same as the saved session. @throws StorageError */
  recordSame(id: string, sessionId: string, listedHash: string | null): void {
    const sql = 'INSERT OR REPLACE INTO same_workouts (id, session_id, listed_hash) VALUES (?, ?, ?)';
    this.statements.change(sql, id, sessionId, listedHash);
  }
}

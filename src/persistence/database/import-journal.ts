/** The changes of the last import, recorded before they are made, so that the import can be undone. */
import type { DayWeight } from '../../domain/body-weight-entry.js';
import type { Statements } from './statements.js';

/** The last import that changed something. */
export type LastImport = {
  readonly number: number;
  /** When the import was started: an instant, ISO 8601. */
  readonly importedAt: string;
  /** The full paths of what was imported. If the import was interrupted, an import of the same paths continues it. */
  readonly paths: readonly string[];
  readonly isComplete: boolean;
  /** Body weights that the import added or was about to add. */
  readonly bodyWeights: readonly DayWeight[];
};

export type ImportChange = {
  readonly id: string;
  /**
   * The hash of the text that the import last wrote. Before that: of the earlier text or, for a new session,
   * `plannedHash`.
   */
  readonly textHash: string;
  /** The hash of the text that the import was about to write when it recorded the change. */
  readonly plannedHash: string;
  /** The session's text before the import; null if the session is new. */
  readonly textBefore: string | null;
  /** The `sourceHash` of the text before the import; null if that text was not imported or was edited since. */
  readonly sourceHashBefore: string | null;
};

const LAST_IMPORT = 'last_import';

export class ImportJournal {
  constructor(private readonly statements: Statements) {}

  /** The last import that can be undone; null if there is none. @throws StorageError */
  last(): LastImport | null {
    const [text] = this.statements.column('SELECT value FROM upkeep WHERE name = ?', LAST_IMPORT);
    // Only `saveLast` writes this value.
    return typeof text === 'string' ? (JSON.parse(text) as LastImport) : null;
  }

  /** Stores the last import, and forgets the changes of all earlier imports. @throws StorageError */
  saveLast(last: LastImport): void {
    this.statements.change('DELETE FROM import_changes WHERE import_number <> ?', last.number);
    this.statements.change('INSERT OR REPLACE INTO upkeep VALUES (?, ?)', LAST_IMPORT, JSON.stringify(last));
  }

  /**
   * Records a change before it is made. For a session with a recorded change, only the planned hash is updated.
   * @throws StorageError
   */
  plan(number: number, { id, textHash, plannedHash, textBefore, sourceHashBefore }: ImportChange): void {
    this.statements.change(PLAN, id, number, textHash, plannedHash, textBefore, sourceHashBefore);
  }

  /** The next changes of an import in the order of their session ids, after the session `id`. @throws StorageError */
  changesAfter(number: number, id: string, limit: number): readonly ImportChange[] {
    const sql = `SELECT * FROM import_changes WHERE import_number = ? AND session_id > ?
      ORDER BY session_id LIMIT ?`;
    return this.statements.rows(sql, number, id, limit).map((row) => ({
      id: String(row.session_id),
      textHash: String(row.text_hash),
      plannedHash: String(row.planned_hash),
      textBefore: row.text_before as string | null, // TEXT columns of a STRICT table
      sourceHashBefore: row.source_hash_before as string | null,
    }));
  }

  /** @throws StorageError */
  count(number: number): number {
    const sql = 'SELECT count(*) FROM import_changes WHERE import_number = ?';
    return Number(this.statements.column(sql, number)[0]);
  }

  /** Forgets the last import, which then cannot be undone. @throws StorageError */
  forget(): void {
    this.statements.change('DELETE FROM import_changes');
    this.statements.change('DELETE FROM upkeep WHERE name = ?', LAST_IMPORT);
  }
}

const PLAN = `INSERT INTO import_changes VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (session_id) DO UPDATE SET planned_hash = excluded.planned_hash`;

/** A journal of the changes of the last import, written before each change, so that the import can be taken back. */
import type { DayWeight } from '../../domain/body-weight-entry.js';
import type { Statements } from './statements.js';

/** The last import that changed something. */
export type LastImport = {
  readonly number: number;
  /** Instant, ISO 8601. */
  readonly importedAt: string;
  /** What was imported, as full paths: an interrupted import of the same paths is continued. */
  readonly paths: readonly string[];
  readonly isComplete: boolean;
  /** Body weights that it adds. */
  readonly bodyWeights: readonly DayWeight[];
};

export type ImportChange = {
  readonly id: string;
  /** The hash of the text that the import last wrote or found. */
  readonly textHash: string;
  /** The hash of the text that it was about to write when this was recorded. */
  readonly plannedHash: string;
  /** Null for a new session. */
  readonly textBefore: string | null;
  /** `sourceHash` of the imported text before; null if it was edited here, or was not imported. */
  readonly sourceHashBefore: string | null;
};

const LAST_IMPORT = 'last_import';

export class ImportJournal {
  constructor(private readonly statements: Statements) {}

  /** Null if no import can be taken back. @throws StorageError */
  last(): LastImport | null {
    const [text] = this.statements.column('SELECT value FROM upkeep WHERE name = ?', LAST_IMPORT);
    // Only `saveLast` writes this value.
    return typeof text === 'string' ? (JSON.parse(text) as LastImport) : null;
  }

  /** Forgets the changes of earlier imports. @throws StorageError */
  saveLast(last: LastImport): void {
    this.statements.change('DELETE FROM import_changes WHERE import_number <> ?', last.number);
    this.statements.change('INSERT OR REPLACE INTO upkeep VALUES (?, ?)', LAST_IMPORT, JSON.stringify(last));
  }

  /** Records a change before it is made. A session that the import changes again keeps its text before. @throws StorageError */
  plan(number: number, { id, textHash, plannedHash, textBefore, sourceHashBefore }: ImportChange): void {
    this.statements.change(PLAN, id, number, textHash, plannedHash, textBefore, sourceHashBefore);
  }

  /** The changes of an import after that of an id, by id. @throws StorageError */
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

  /** The number of changes of an import. @throws StorageError */
  count(number: number): number {
    const sql = 'SELECT count(*) FROM import_changes WHERE import_number = ?';
    return Number(this.statements.column(sql, number)[0]);
  }

  /** Forgets the last import. @throws StorageError */
  forget(): void {
    this.statements.change('DELETE FROM import_changes');
    this.statements.change('DELETE FROM upkeep WHERE name = ?', LAST_IMPORT);
  }
}

const PLAN = `INSERT INTO import_changes VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (session_id) DO UPDATE SET planned_hash = excluded.planned_hash`;

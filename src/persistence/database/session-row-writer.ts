/** Writes sessions into the tables: the unchanged document, its derived rows, and the state of its file. */
import type { TrainingSession } from '../../domain/record.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { readSavedText } from '../session-files/session-text.js';
import type { Deletions } from './deletions.js';
import { DERIVED_COLUMNS, insertDerivedRows } from './derived-rows.js';
import { insertSql, type SqlValue } from './row.js';
import type { SavedRow } from './salvage-rows.js';
import { removeSearchRow, writeSearchRow } from './search-rows.js';
import { SESSION_COLUMNS, sessionValues } from './session-rows.js';
import type { Statements } from './statements.js';
import type { StoredText } from './stored-text.js';
import { type SqliteDatabase, transact } from './transaction.js';

export class SessionRowWriter {
  private readonly database: SqliteDatabase;

  constructor(
    private readonly statements: Statements,
    private readonly deletions: Deletions,
  ) {
    this.database = statements.database;
  }

  /** See `TrainingSessionRepository.save`. */
  save(session: TrainingSession, text: string, copy: FileCopy | null, savedAt: string): void {
    transact(this.database, () => {
      this.writeSession(session, text, copy, savedAt);
      this.writeExercises(session);
      writeSearchRow(this.statements, session);
    });
  }

  /** See `TrainingSessionRepository.restoreRow`. */
  restoreRow(row: SavedRow, session: TrainingSession): void {
    transact(this.database, () => {
      this.save(session, row.text, row.copy, row.updatedAt);
      const sql = 'UPDATE training_sessions SET created_at = ?, text_hash = ? WHERE id = ?';
      this.statements.change(sql, row.createdAt, row.textHash, row.id);
      if (row.deletedAt !== null) this.markDeleted(row.id, row.deletedAt, !row.isFileToMove);
    });
  }

  /** See `TrainingSessionRepository.recordFile`. */
  recordFile(id: string, copy: FileCopy): void {
    const sql = `UPDATE training_sessions SET ${FILE_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
    this.statements.change(sql, ...copyValues(copy), id);
  }

  /** See `TrainingSessionRepository.markDeleted`. */
  markDeleted(id: string, deletedAt: string, isFileMoved: boolean): void {
    transact(this.database, () => {
      const moved = isFileMoved ? ', file_name = NULL' : '';
      this.statements.change(
        `UPDATE training_sessions SET deleted_at = ?${moved} WHERE id = ?`,
        deletedAt,
        id,
      );
      // Queries must not find the sets of a deleted session. A restore writes them again from the document.
      this.removeDerivedRows(id);
    });
  }

  /**
   * See `Upkeep.rewriteDerivedRows`.
   * @param read reads the row inside the transaction, so that no save of another program is overwritten
   */
  rewriteDerivedRows(id: string, read: () => StoredText | null): boolean {
    return transact(this.database, () => {
      const stored = read();
      const session = stored && (readSavedText(stored.text)?.session ?? null);
      if (stored && session?._id !== id) return false;
      if (!stored || !session || stored.deletedAt !== null) this.removeDerivedRows(id);
      if (session) {
        const [, ...values] = sessionValues(session);
        this.statements.change(UPDATE_SESSION, ...values, id);
      }
      if (session && stored?.deletedAt === null) {
        this.writeExercises(session);
        writeSearchRow(this.statements, session);
      }
      this.statements.change('DELETE FROM changed_sessions WHERE session_id = ?', id);
      return true;
    });
  }

  private removeDerivedRows(id: string): void {
    this.statements.change('DELETE FROM exercises WHERE session_id = ?', id);
    removeSearchRow(this.statements, id);
  }

  private writeSession(session: TrainingSession, text: string, copy: FileCopy | null, savedAt: string): void {
    const textHash = copy?.hash ?? hashText(text);
    this.recordEarlierText(session._id, text);
    const values = [...sessionValues(session), text, textHash, null, savedAt, savedAt];
    if (copy) this.statements.change(SAVE_SESSION_AND_FILE, ...values, ...copyValues(copy));
    else this.statements.change(SAVE_SESSION, ...values);
  }

  /** Records the hash of the text that is replaced, because a deletion on another machine may name this text. */
  private recordEarlierText(id: string, text: string): void {
    const [earlier] = this.statements.column('SELECT raw_json FROM training_sessions WHERE id = ?', id);
    if (typeof earlier === 'string' && earlier !== text) {
      this.deletions.recordEarlierText(id, hashDocument(earlier));
    }
  }

  private writeExercises(session: TrainingSession): void {
    const { statements } = this;
    statements.change('DELETE FROM exercises WHERE session_id = ?', session._id);
    insertDerivedRows(session, (table, values) => statements.change(INSERTS[table], ...values));
  }
}

const INSERTS = {
  exercises: insertSql('exercises', DERIVED_COLUMNS.exercises),
  warmup_sets: insertSql('warmup_sets', DERIVED_COLUMNS.warmup_sets),
  working_sets: insertSql('working_sets', DERIVED_COLUMNS.working_sets),
  partial_volumes: insertSql('partial_volumes', DERIVED_COLUMNS.partial_volumes),
  technique_sets: insertSql('technique_sets', DERIVED_COLUMNS.technique_sets),
} as const;

const FILE_COLUMNS = ['file_name', 'file_hash', 'file_size_bytes', 'file_modified_us'] as const;

/** The values of `FILE_COLUMNS`. */
function copyValues(copy: FileCopy): readonly SqlValue[] {
  return [copy.name, copy.hash, copy.sizeBytes, copy.modifiedMicroseconds];
}

const UPDATE_SESSION = `UPDATE training_sessions SET ${SESSION_COLUMNS.slice(1)
  .map((column) => `${column} = ?`)
  .join(', ')} WHERE id = ?`;

const SAVED_COLUMNS = [...SESSION_COLUMNS, 'raw_json', 'text_hash', 'deleted_at', 'updated_at'] as const;
const SAVE_SESSION_AND_FILE = saveSql(FILE_COLUMNS);
// Keeps the columns of the file: the file's hash then differs from the text's, and sync writes the file later.
const SAVE_SESSION = saveSql([]);

/** Inserts or replaces a row; replacing keeps `created_at`. */
function saveSql(fileColumns: readonly string[]): string {
  const updates = [...SAVED_COLUMNS, ...fileColumns].map((column) => `${column} = excluded.${column}`);
  return `${insertSql('training_sessions', [...SAVED_COLUMNS, 'created_at', ...fileColumns])}
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
}

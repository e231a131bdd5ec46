/** Writing sessions into the tables: the document as it is, its parts for queries, and what is known of its file. */
import type { TrainingSession } from '../../domain/record.js';
import { hashText } from '../disk/text-hash.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { type SqliteDatabase, transact } from './database-step.js';
import { insertSql, type SqlValue } from './row.js';
import type { SavedRow } from './salvage-rows.js';
import { removeSearchRow, writeSearchRow } from './search-rows.js';
import { EXERCISE_COLUMNS, exerciseValues, SESSION_COLUMNS, sessionValues } from './session-rows.js';
import {
  PARTIAL_VOLUME_COLUMNS,
  partialVolumeValues,
  WARMUP_SET_COLUMNS,
  WORKING_SET_COLUMNS,
  warmupSetValues,
  workingSetValues,
} from './set-rows.js';
import type { Statements } from './statements.js';
import { TECHNIQUE_SET_COLUMNS, techniqueSetValues } from './technique-rows.js';

export class SessionRowWriter {
  private readonly database: SqliteDatabase;

  constructor(private readonly statements: Statements) {
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

  /** See `TrainingSessionRepository.noteCopy`. */
  noteCopy(id: string, copy: FileCopy): void {
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
      // What was done in it is found no longer; it is written anew from the document when it comes back.
      this.statements.change('DELETE FROM exercises WHERE session_id = ?', id);
      removeSearchRow(this.statements, id);
    });
  }

  private writeSession(session: TrainingSession, text: string, copy: FileCopy | null, savedAt: string): void {
    const textHash = copy?.hash ?? hashText(text);
    const values = [...sessionValues(session), text, textHash, null, savedAt, savedAt];
    if (copy) this.statements.change(SAVE_SESSION_AND_FILE, ...values, ...copyValues(copy));
    else this.statements.change(SAVE_SESSION, ...values);
  }

  private writeExercises(session: TrainingSession): void {
    const { statements } = this;
    statements.change('DELETE FROM exercises WHERE session_id = ?', session._id);
    for (const [index, exercise] of session.exercises.entries()) {
      const exerciseId = statements.change(INSERT_EXERCISE, ...exerciseValues(exercise, session, index + 1));
      for (const [at, set] of exercise.warmupSets.entries()) {
        statements.change(INSERT_WARMUP_SET, ...warmupSetValues(set, exerciseId, at + 1));
      }
      for (const [at, set] of exercise.workingSets.entries()) {
        statements.change(INSERT_WORKING_SET, ...workingSetValues(set, exerciseId, at + 1));
        const partial = partialVolumeValues(set, exerciseId, at + 1);
        if (partial) statements.change(INSERT_PARTIAL_VOLUME, ...partial);
        for (const part of techniqueSetValues(set, exerciseId, at + 1)) {
          statements.change(INSERT_TECHNIQUE_SET, ...part);
        }
      }
    }
  }
}

const INSERT_EXERCISE = insertSql('exercises', EXERCISE_COLUMNS);
const INSERT_WARMUP_SET = insertSql('warmup_sets', WARMUP_SET_COLUMNS);
const INSERT_WORKING_SET = insertSql('working_sets', WORKING_SET_COLUMNS);
const INSERT_PARTIAL_VOLUME = insertSql('partial_volumes', PARTIAL_VOLUME_COLUMNS);
const INSERT_TECHNIQUE_SET = insertSql('technique_sets', TECHNIQUE_SET_COLUMNS);

const FILE_COLUMNS = ['file_name', 'file_hash', 'file_size_bytes', 'file_modified_us'] as const;

/** The values of `FILE_COLUMNS`. */
function copyValues(copy: FileCopy): readonly SqlValue[] {
  return [copy.name, copy.hash, copy.sizeBytes, copy.modifiedMicroseconds];
}

const SAVED_COLUMNS = [...SESSION_COLUMNS, 'raw_json', 'text_hash', 'deleted_at', 'updated_at'] as const;
const SAVE_SESSION_AND_FILE = saveSql(FILE_COLUMNS);
// A row that could not write its file keeps what it knew of the former one: its hash is not its text's.
const SAVE_SESSION = saveSql([]);

/** Inserts a row or writes over it, but for when it was made. */
function saveSql(fileColumns: readonly string[]): string {
  const updates = [...SAVED_COLUMNS, ...fileColumns].map((column) => `${column} = excluded.${column}`);
  return `${insertSql('training_sessions', [...SAVED_COLUMNS, 'created_at', ...fileColumns])}
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
}

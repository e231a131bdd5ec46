/** Training sessions in the database: the document as it is, and its parts in tables for queries. */
import type { Statement } from 'better-sqlite3';
import { readDocument } from '../domain/dialects/read-document.js';
import { exerciseKey } from '../domain/exercise-name.js';
import type { TrainingSession } from '../domain/record.js';
import type { ExerciseOccurrence, KnownExercise, SessionSummary } from '../store/ports.js';
import { prepareToSave, type SqliteDatabase } from './database.js';
import type { Row } from './row.js';
import type { FileCopy } from './session-exporter.js';
import { EXERCISE_COLUMNS, exerciseToRow, SESSION_COLUMNS, sessionToRow } from './session-rows.js';
import {
  rowToWarmupSet,
  rowToWorkingSet,
  WARMUP_SET_COLUMNS,
  WORKING_SET_COLUMNS,
  warmupSetToRow,
  workingSetToRow,
} from './set-rows.js';
import { StorageError, storageStep } from './storage-error.js';
import { TECHNIQUE_SET_COLUMNS, techniqueSetsToRows } from './technique-rows.js';

/** One row's document, and what it remembers of the file beside it. */
export type StoredText = {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly fileName: string | null;
  readonly fileHash: string | null;
};

/** Documents in the database say whose they are; this is for hand-edited ones that do not. */
const NOBODY = { userId: '', userName: '', unit: 'kg' } as const;

export class TrainingSessionRepository {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly database: SqliteDatabase) {}

  /** Every session, newest first. @throws StorageError also where a document in the database cannot be read */
  getAllSessions(): TrainingSession[] {
    return this.getTexts().map((stored) => this.parse(stored));
  }

  /** The session of that id, or null. @throws StorageError */
  getSession(id: string): TrainingSession | null {
    const stored = this.getText(id);
    return stored && this.parse(stored);
  }

  /** The document of that id as it stands in the database, or null. @throws StorageError */
  getText(id: string): StoredText | null {
    const row = this.rows(`${SELECT_TEXT} WHERE id = ?`, id)[0];
    return row ? toStoredText(row) : null;
  }

  /** Every document, newest first. @throws StorageError */
  getTexts(): StoredText[] {
    return this.rows(`${SELECT_TEXT} ${NEWEST_FIRST}`).map(toStoredText);
  }

  /** The names of all files that rows name. @throws StorageError */
  fileNames(): string[] {
    return this.rows('SELECT file_name FROM training_sessions WHERE file_name IS NOT NULL').map((row) =>
      String(row.file_name),
    );
  }

  /** Ids that begin with `prefix`, newest session first. @throws StorageError */
  findIds(prefix: string): string[] {
    const wanted = prefix.toLowerCase();
    const sql = `SELECT id FROM training_sessions WHERE substr(id, 1, ?) = ? ${NEWEST_FIRST}`;
    return this.rows(sql, wanted.length, wanted).map((row) => String(row.id));
  }

  /** How many sessions there are. @throws StorageError */
  count(): number {
    return Number(this.rows('SELECT count(*) AS sessions FROM training_sessions')[0]?.sessions);
  }

  /** The newest sessions as lists show them; all of them without a limit. @throws StorageError */
  listSummaries(limit?: number): SessionSummary[] {
    const sql = `SELECT ${SUMMARY_COLUMNS} FROM training_sessions ${NEWEST_FIRST} LIMIT ?`;
    return this.rows(sql, limit ?? NO_LIMIT).map(toSummary);
  }

  /** The names of all exercises ever done, those of one key once, as last written. @throws StorageError */
  exerciseNames(): string[] {
    // SQLite takes the other columns of a max() query from the row that has the maximum.
    const sql = 'SELECT name, max(chronological_key) FROM exercises GROUP BY name_key ORDER BY name_key';
    return this.rows(sql).map((row) => String(row.name));
  }

  /** The names of the exercises of every session, in its order, by its id. @throws StorageError */
  exerciseNamesBySession(): Map<string, string[]> {
    const names = new Map<string, string[]>();
    for (const row of this.rows('SELECT session_id, name FROM exercises ORDER BY session_id, position')) {
      const known = names.get(String(row.session_id));
      if (known) known.push(String(row.name));
      else names.set(String(row.session_id), [String(row.name)]);
    }
    return names;
  }

  /** Every exercise ever done, the last done first. @throws StorageError */
  knownExercises(): KnownExercise[] {
    const sql = `SELECT name, count(*) AS times, max(chronological_key) AS last FROM exercises
      GROUP BY name_key ORDER BY last DESC, name_key`;
    return this.rows(sql).map((row) => ({
      name: String(row.name),
      count: Number(row.times),
      lastDate: String(row.last),
    }));
  }

  /** The names of the exercises of the newest session of a focus, in its order. @throws StorageError */
  exercisesOfFocus(focus: string): string[] {
    const sql = `SELECT name FROM exercises WHERE session_id =
      (SELECT id FROM training_sessions WHERE focus = ? ${NEWEST_FIRST} LIMIT 1) ORDER BY position`;
    return this.rows(sql, focus).map((row) => String(row.name));
  }

  /** Every time an exercise was done, newest first. @throws StorageError */
  occurrencesOf(name: string, limit?: number): ExerciseOccurrence[] {
    const sql = `
      SELECT e.id AS exercise_id, e.written_order, e.name, e.notes, s.id, s.date, s.phase, s.week, s.focus
      FROM exercises e JOIN training_sessions s ON s.id = e.session_id
      WHERE e.name_key = ? ORDER BY e.chronological_key DESC, e.session_id DESC, e.position LIMIT ?`;
    return this.rows(sql, exerciseKey(name), limit ?? NO_LIMIT).map((row) => this.toOccurrence(row));
  }

  /** Does what the first save would otherwise wait for; see `prepareToSave`. @throws StorageError */
  prepareToSave(): void {
    prepareToSave(this.database);
  }

  /**
   * Writes a session in one durable transaction: its document, its parts, and what is remembered of its file.
   * @param text the document's text, which `session` was read from or serialised to
   * @param copy the file as written; null where it was not, which marks the row as pending
   * @param savedAt instant, ISO 8601
   * @throws StorageError; then nothing of it is in the database
   */
  save(session: TrainingSession, text: string, copy: FileCopy | null, savedAt: string): void {
    const write = this.database.transaction(() => {
      this.writeSession(session, text, copy, savedAt);
      this.writeExercises(session);
    });
    storageStep(this.database.name, () => write.immediate());
  }

  private writeSession(session: TrainingSession, text: string, copy: FileCopy | null, savedAt: string): void {
    // A row that could not write its file keeps what it knew of the former one: its hash is not its text's.
    const fileColumns = copy ? FILE_COLUMNS : [];
    const columns = [...SESSION_COLUMNS, 'raw_json', 'updated_at', ...fileColumns];
    const sql = `
      INSERT INTO training_sessions (${columns.join(', ')}, created_at)
      VALUES (${columns.map((column) => `@${column}`).join(', ')}, @updated_at)
      ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;
    this.statement(sql).run({
      ...sessionToRow(session),
      raw_json: text,
      updated_at: savedAt,
      ...(copy && {
        file_name: copy.name,
        file_hash: copy.hash,
        file_size_bytes: copy.sizeBytes,
        file_modified_us: copy.modifiedMicroseconds,
      }),
    });
  }

  private writeExercises(session: TrainingSession): void {
    this.statement('DELETE FROM exercises WHERE session_id = ?').run(session._id);
    for (const [index, exercise] of session.exercises.entries()) {
      const inserted = this.insert(
        'exercises',
        EXERCISE_COLUMNS,
        exerciseToRow(exercise, session, index + 1),
      );
      const exerciseId = Number(inserted);
      for (const [at, set] of exercise.warmupSets.entries()) {
        this.insert('warmup_sets', WARMUP_SET_COLUMNS, warmupSetToRow(set, exerciseId, at + 1));
      }
      for (const [at, set] of exercise.workingSets.entries()) {
        this.insert('working_sets', WORKING_SET_COLUMNS, workingSetToRow(set, exerciseId, at + 1));
        for (const part of techniqueSetsToRows(set, exerciseId, at + 1)) {
          this.insert('technique_sets', TECHNIQUE_SET_COLUMNS, part);
        }
      }
    }
  }

  private insert(table: string, columns: readonly string[], row: Row): number | bigint {
    const values = columns.map((column) => `@${column}`).join(', ');
    return this.statement(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`).run(row)
      .lastInsertRowid;
  }

  private toOccurrence(row: Row): ExerciseOccurrence {
    const exerciseId = Number(row.exercise_id);
    const warmups = this.rows(
      'SELECT * FROM warmup_sets WHERE exercise_id = ? ORDER BY position',
      exerciseId,
    );
    const workings = this.rows(
      'SELECT * FROM working_sets WHERE exercise_id = ? ORDER BY position',
      exerciseId,
    );
    const parts = this.rows(
      'SELECT * FROM technique_sets WHERE exercise_id = ? ORDER BY set_position, position',
      exerciseId,
    );
    const partsOf = (set: Row) => parts.filter((part) => part.set_position === set.position);
    return {
      sessionId: String(row.id),
      date: String(row.date),
      phase: row.phase as number | null, // INTEGER columns of a STRICT table
      week: row.week as number | null,
      focus: row.focus as string | null, // TEXT
      name: String(row.name),
      order: Number(row.written_order),
      notes: row.notes as string | null,
      warmupSets: warmups.map(rowToWarmupSet),
      workingSets: workings.map((set) => rowToWorkingSet(set, partsOf(set))),
    };
  }

  private parse(stored: StoredText): TrainingSession {
    const read = readDocument(stored.text, NOBODY);
    if (read.ok) return read.value;
    const cause = new Error(`session ${stored.id}: ${[read.problem.place, read.problem.reason].join(': ')}`);
    throw new StorageError('unreadable-row', this.database.name, { cause });
  }

  private rows(sql: string, ...parameters: readonly (string | number)[]): Row[] {
    // Every column is text, number or null: no table has blobs, and integers stay below 2^53.
    return storageStep(this.database.name, () => this.statement(sql).all(...parameters) as Row[]);
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const prepared = this.database.prepare(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }
}

const NO_LIMIT = -1;
const NEWEST_FIRST = 'ORDER BY chronological_key DESC, id DESC';
const SELECT_TEXT = 'SELECT id, date, raw_json, file_name, file_hash FROM training_sessions';
const FILE_COLUMNS = ['file_name', 'file_hash', 'file_size_bytes', 'file_modified_us'] as const;
const SUMMARY_COLUMNS = `id, date, phase, week, is_deload_week, focus, exercise_count, working_set_count, external_volume_kg,
  bodyweight_volume_kg, bodyweight_reps, session_duration_minutes`;

function toStoredText(row: Row): StoredText {
  return {
    id: String(row.id),
    date: String(row.date),
    text: String(row.raw_json),
    fileName: row.file_name as string | null, // TEXT columns of a STRICT table
    fileHash: row.file_hash as string | null,
  };
}

function toSummary(row: Row): SessionSummary {
  return {
    id: String(row.id),
    date: String(row.date),
    phase: row.phase as number | null, // INTEGER, TEXT and REAL columns of a STRICT table
    week: row.week as number | null,
    isDeloadWeek: row.is_deload_week === 1,
    focus: row.focus as string | null,
    exerciseCount: Number(row.exercise_count),
    workingSetCount: Number(row.working_set_count),
    volume: {
      externalKg: Number(row.external_volume_kg),
      bodyweightKg: Number(row.bodyweight_volume_kg),
      bodyweightReps: Number(row.bodyweight_reps),
    },
    durationMinutes: row.session_duration_minutes as number | null,
  };
}

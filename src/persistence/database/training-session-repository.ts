/** Training sessions in the database: each document unchanged, and its parts in tables for queries. */
import { readSavedDocument } from '../../domain/dialects/read-document.js';
import { namesByKey } from '../../domain/exercise-name.js';
import type { ExerciseOccurrence, KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import { StorageError } from '../disk/storage-error.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { AthleteCache } from './athlete-cache.js';
import { copyDatabase } from './copy-database.js';
import { prepareToSave } from './database.js';
import { describeDamage } from './database-check.js';
import { copyInMemory } from './database-copy.js';
import { Deletions } from './deletions.js';
import { occurrencesBefore, occurrencesOf } from './exercise-occurrences.js';
import { FORGET_TEXT_HASH } from './fill-from-documents.js';
import { FirstLooks } from './first-looks.js';
import { ImportJournal } from './import-journal.js';
import { ImportRecords } from './import-records.js';
import { exercisesOfFocus, knownExercises } from './known-exercises.js';
import { PersonalBestsCache } from './personal-bests-cache.js';
import { ProgramSessions } from './program-sessions.js';
import type { Row, SqlValue } from './row.js';
import {
  type RowFileState,
  type RowState,
  rowFileStates,
  rowState,
  rowStates,
  rowsOfFiles,
} from './row-states.js';
import type { SavedRow } from './salvage-rows.js';
import { foreignObjects } from './schema-check.js';
import { SessionSearch } from './search-sessions.js';
import { fileNames, IS_LIVE, idsBefore, idsOnDay, idsWithPrefix, NEWEST_FIRST } from './session-ids.js';
import { SessionListing } from './session-listing.js';
import { SessionRowWriter } from './session-row-writer.js';
import { Statements } from './statements.js';
import { StatisticsQueries } from './statistics-queries.js';
import { SELECT_TEXT, type StoredText, toStoredText } from './stored-text.js';
import { FROM_LISTED, SUMMARY_COLUMNS, toSummaries } from './summary-rows.js';
import { TrainingDays } from './training-days.js';
import { databaseStep, failedTransactionCount, type SqliteDatabase, transact } from './transaction.js';
import { Upkeep } from './upkeep.js';

/** The reader context for documents that name no user because they were edited by hand. */
const ANONYMOUS_READER = { userId: '', userName: '', unit: 'kg' } as const;

export class TrainingSessionRepository {
  readonly statistics: StatisticsQueries;
  readonly personalBests: PersonalBestsCache;
  readonly days: TrainingDays;
  readonly programs: ProgramSessions;
  readonly search: SessionSearch;
  readonly listing: SessionListing;
  readonly athleteCache: AthleteCache;
  readonly upkeep: Upkeep;
  readonly firstLooks: FirstLooks;
  readonly deletions: Deletions;
  readonly imports: ImportRecords;
  readonly importJournal: ImportJournal;
  private readonly statements: Statements;
  private readonly writer: SessionRowWriter;

  constructor(database: SqliteDatabase) {
    this.statements = new Statements(database);
    this.statistics = new StatisticsQueries(this.statements);
    this.days = new TrainingDays(this.statements);
    this.programs = new ProgramSessions(this.statements);
    this.personalBests = new PersonalBestsCache(this.statements, this.statistics, this.days);
    this.search = new SessionSearch(this.statements);
    this.listing = new SessionListing(this.statements);
    this.athleteCache = new AthleteCache(this.statements);
    this.firstLooks = new FirstLooks(this.statements);
    this.deletions = new Deletions(this.statements);
    this.imports = new ImportRecords(this.statements);
    this.importJournal = new ImportJournal(this.statements);
    this.writer = new SessionRowWriter(this.statements, this.deletions);
    this.upkeep = new Upkeep(this.statements, this.writer, (id) => this.getStored(id));
  }

  /** Every session, newest first. @throws StorageError; also if a document in the database cannot be read */
  getAllSessions(): TrainingSession[] {
    return this.getTexts().map((stored) => this.parse(stored));
  }

  /** The session with an id; null if there is none or it is deleted. @throws StorageError */
  getSession(id: string): TrainingSession | null {
    const stored = this.getText(id);
    return stored && this.parse(stored);
  }

  /** The document with an id, even if the session is deleted; null if there is none. @throws StorageError */
  getStored(id: string): StoredText | null {
    const row = this.rows(`${SELECT_TEXT} WHERE id = ?`, id)[0];
    return row ? toStoredText(row) : null;
  }

  /** The document with an id; null if there is none or it is deleted. @throws StorageError */
  getText(id: string): StoredText | null {
    const stored = this.getStored(id);
    return stored?.deletedAt === null ? stored : null;
  }

  /** Every document of a session that is not deleted, newest first. @throws StorageError */
  getTexts(): StoredText[] {
    return this.rows(`${SELECT_TEXT} WHERE ${IS_LIVE} ${NEWEST_FIRST}`).map(toStoredText);
  }

  /** The states of all rows, including deleted ones, in the order of ids. Reads only an index. @throws StorageError */
  rowStates(): RowState[] {
    return rowStates(this.statements);
  }

  /** A page of file states in the order of ids, which begins after the id `after`. @throws StorageError */
  rowFileStates(limit: number, after = ''): RowFileState[] {
    return rowFileStates(this.statements, limit, after);
  }

  /** @throws StorageError */
  rowState(id: string): RowState | null {
    return rowState(this.statements, id);
  }

  /** The states of the rows that name one of these files and are not deleted. @throws StorageError */
  rowsOfFiles(names: readonly string[]): RowState[] {
    return rowsOfFiles(this.statements, names);
  }

  /** The names of all files that rows refer to, including rows of deleted sessions. @throws StorageError */
  fileNames(): string[] {
    return fileNames(this.statements);
  }

  /** Ids that begin with `prefix`, newest session first. @throws StorageError */
  findIds(prefix: string): string[] {
    return idsWithPrefix(this.statements, prefix);
  }

  /**
   * The documents of a day's sessions with this number of working sets, in the order of their times.
   * @throws StorageError
   */
  workoutsOn(day: string, workingSetCount: number): StoredText[] {
    return idsOnDay(this.statements, day, workingSetCount).flatMap((id) => this.getText(id) ?? []);
  }

  /** The number of sessions that are not deleted. @throws StorageError */
  count(): number {
    return Number(this.statements.column(`SELECT count(*) ${FROM_LISTED}`)[0]);
  }

  /**
   * Summaries of the newest sessions, or of all sessions if `limit` is absent.
   * @throws StorageError
   */
  listSummaries(limit?: number, countsPartials?: boolean): SessionSummary[] {
    const sql = `SELECT ${SUMMARY_COLUMNS} ${FROM_LISTED} ${NEWEST_FIRST} LIMIT ?`;
    return toSummaries(this.statements, this.rows(sql, limit ?? NO_LIMIT), countsPartials);
  }

  /** Summaries of the last other sessions before a session, newest first. @throws StorageError */
  summariesBefore(
    { date, _id }: SessionOrderKey,
    limit: number,
    countsPartials: boolean | undefined,
  ): SessionSummary[] {
    const sql = `SELECT ${SUMMARY_COLUMNS} ${FROM_LISTED} AND (chronological_key, id) < (?, ?) AND id <> ?
      ${NEWEST_FIRST} LIMIT ?`;
    const rows = this.rows(sql, chronologicalKey(date), _id, _id, limit);
    return toSummaries(this.statements, rows, countsPartials);
  }

  /** The names of the exercises of all sessions, one per key, in the order of the keys. @throws StorageError */
  exerciseNames(): string[] {
    return namesByKey(this.days.exercises());
  }

  /** See `knownExercises`. @throws StorageError */
  knownExercises(): KnownExercise[] {
    return knownExercises(this.statements, this.days);
  }

  /** The exercises of the newest session that has this focus, in the order of that session. @throws StorageError */
  exercisesOfFocus(focus: string): string[] {
    return exercisesOfFocus(this.statements, focus);
  }

  /**
   * The ids of other sessions before a session, newest first. If `focus` is not null, only with this focus.
   * @throws StorageError
   */
  idsBefore(session: SessionOrderKey, focus: string | null, limit: number): string[] {
    return idsBefore(this.statements, session, focus, limit);
  }

  /** The occurrences of an exercise, newest first; all of them if there is no `limit`. @throws StorageError */
  occurrencesOf(name: string, limit?: number): ExerciseOccurrence[] {
    return occurrencesOf(this.statements, name, limit);
  }

  /** The last occurrences of an exercise before the session `before`, newest first. @throws StorageError */
  occurrencesBefore(name: string, before: SessionOrderKey, limit: number): ExerciseOccurrence[] {
    return occurrencesBefore(this.statements, name, before, limit);
  }

  /** Reads the whole database and describes its damage; null if it is undamaged. Never throws. */
  damage(): string | null {
    return describeDamage(this.statements.database);
  }

  /** Objects of other programs in the database, such as `table gym_notes`. @throws StorageError */
  foreignObjects(): readonly string[] {
    const { database } = this.statements;
    return databaseStep(database, () => foreignObjects(database));
  }

  /** See `prepareToSave`. @throws StorageError */
  prepareToSave(): void {
    prepareToSave(this.statements.database);
  }

  /**
   * Writes a session and its document `text` in one durable transaction.
   * @param copy the written file; null if sync must write it later
   * @param savedAt instant, ISO 8601
   * @throws StorageError
   */
  save(session: TrainingSession, text: string, copy: FileCopy | null, savedAt: string): void {
    this.writer.save(session, text, copy, savedAt);
  }

  /** Copies a row of another database unchanged into this database. @throws StorageError */
  restoreRow(row: SavedRow): void {
    this.writer.restoreRow(row, this.parse(row));
  }

  /** Records the file that now holds the row's text. @throws StorageError */
  recordFile(id: string, copy: FileCopy): void {
    this.writer.recordFile(id, copy);
  }

  /** Marks a row whose text repeats a key. Sync lists it as invalid until that is corrected. @throws StorageError */
  markInvalid(id: string): void {
    this.statements.change(FORGET_TEXT_HASH, id);
  }

  /**
   * Marks a session as deleted, and keeps its document.
   * @param isFileMoved false if its file must still leave the folder of sessions
   * @throws StorageError
   */
  markDeleted(id: string, deletedAt: string, isFileMoved: boolean): void {
    this.writer.markDeleted(id, deletedAt, isFileMoved);
  }

  /** Runs several changes in one durable transaction. @throws StorageError; then none of them was made */
  inTransaction<T>(work: () => T): T {
    return transact(this.statements.database, work);
  }

  /** Copies the database to a new file with SQLite's backup, while saves continue. @throws StorageError */
  async backupTo(path: string): Promise<void> {
    await copyDatabase(this.statements.database, path);
  }

  /** An in-memory copy of the database, which can be read and changed. @throws StorageError */
  copy(): TrainingSessionRepository {
    return new TrainingSessionRepository(copyInMemory(this.statements.database));
  }

  /** The number of failed transactions. The database lacks their changes, but the files of sessions may have them. */
  get failedChanges(): number {
    return failedTransactionCount(this.statements.database);
  }

  private parse(stored: Pick<StoredText, 'id' | 'text'>): TrainingSession {
    const read = readSavedDocument(stored.text, ANONYMOUS_READER);
    if (read.ok) return read.value.session;
    const cause = new Error(`session ${stored.id}: ${[read.error.place, read.error.reason].join(': ')}`);
    throw new StorageError('unreadable-row', this.statements.database.name, { cause });
  }

  private rows(sql: string, ...parameters: readonly SqlValue[]): Row[] {
    return this.statements.rows(sql, ...parameters);
  }
}

const NO_LIMIT = -1;

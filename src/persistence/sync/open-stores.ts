/**
 * Both stores, opened and kept usable: synced when opened, a damaged or missing database made anew, and one that
 * cannot be opened tried again at the next syncing; until then a copy of it is read, or the files alone.
 */
import { statSync } from 'node:fs';
import type { TaskProgress } from '../../domain/task.js';
import { closeDatabase, openDatabase } from '../database/database.js';
import { BUSY_TIMEOUT_MS, hasLog } from '../database/database-check.js';
import { isDatabaseMissing, rebuildDatabase, setAsideForeignLog } from '../database/rebuild-database.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import { checkSchemaAgain, type SqliteDatabase } from '../database/transaction.js';
import { removeStale } from '../disk/stale-files.js';
import {
  describeCause,
  describeUnread,
  isDamage,
  isRefused,
  StorageError,
  toStorageError,
} from '../disk/storage-error.js';
import { runToEnd } from '../disk/time-sliced-work.js';
import { WriterLock } from '../disk/writer-lock.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { removeLeftovers } from '../remove-leftovers.js';
import { SessionExporter } from '../session-files/session-exporter.js';
import type { SessionReader } from '../session-reader.js';
import { type RowsReport, repairChangedRows } from './check-rows.js';
import { copyForReading, type DatabaseCopy, DegradedReader } from './degraded-reader.js';
import type { ChangedRows } from './find-changed-rows.js';
import type { SessionStores } from './session-stores.js';
import { changedNothing, emptyLists, type SyncResult } from './sync-result.js';
import { findChangedRowsOfStores, syncChangedRows, syncSteps } from './sync-stores.js';

/** What opening and syncing came to. */
export type SyncReport = {
  /** Null where the database cannot be used: nothing could be compared. */
  readonly syncResult: SyncResult | null;
  /** Where the database was made anew: why, from how many sessions, and the name the old one has now. */
  readonly rebuilt: {
    readonly why: 'missing' | 'damaged' | 'replaced';
    /** What another program changed in its schema, in words. */
    readonly detail?: string;
    readonly sessions: number;
    readonly setAside: string | null;
    /** Ids of sessions that could not be saved; absent if all were. */
    readonly lost?: readonly string[];
  } | null;
  /** What was not as it was remembered, where syncing left it so; absent where more may be otherwise now. */
  readonly changedRows?: ChangedRows;
  /** Derived rows that another program had changed; absent if there were none. */
  readonly rows?: RowsReport;
  /** The name that a log has now that did not belong to the database; absent if there was none. */
  readonly foreignLog?: string;
  /** Why both stores were not synced; only if the caller does not wait for the writer lock. */
  readonly unsynced?: StorageError;
};

export type SyncOptions = {
  /** Whether the caller waits for the writer lock. */
  readonly waits?: boolean;
  /** Called when the database is open, before anything is compared. */
  readonly onOpened?: () => void;
};

export class OpenStores implements SessionStores {
  readonly exporter: SessionExporter;
  /** What the last syncing came to; null before the first one. */
  lastSync: SyncResult | null = null;
  private current: TrainingSessionRepository | StorageError;
  private database: SqliteDatabase | null = null;
  /** Which file it is: another one may get its name. */
  private inode: bigint | null = null;
  /** True once what killed runs left is removed. */
  private isCleared = false;
  /** Open still, and without a name: closing one would remove the log of the database that has the name now. */
  private readonly lost: SqliteDatabase[] = [];
  private degraded: DegradedReader | null = null;
  /** Changes that had failed when the last sync ended with nothing left to write. */
  private syncFailures = 0;
  /** What opening found, until a sync reports it. */
  private found: Pick<SyncReport, 'rows' | 'foreignLog'> = {};

  constructor(
    private readonly paths: DataPaths,
    readonly now: () => Date,
    /** One per process and data root: it is re-entrant only in itself. */
    readonly lock: WriterLock = new WriterLock(paths),
    private readonly busyTimeoutMs = BUSY_TIMEOUT_MS,
  ) {
    this.exporter = new SessionExporter(paths);
    this.current = new StorageError('failed', paths.database);
  }

  /** For writing: the error where the database cannot be used. */
  get repository(): TrainingSessionRepository | StorageError {
    return this.current;
  }

  /**
   * For reading: the database; a copy of it with the pending files over its rows while it cannot be written; the JSON
   * files alone if it cannot be read either. @throws StorageError
   */
  get reader(): SessionReader {
    const { current } = this;
    if (current instanceof Error && isRefused(current)) throw current;
    if (!(current instanceof Error) && !this.isDegraded) return current;
    return this.degradedReader(current).reader;
  }

  /** True if the database may lack what the files hold, because it cannot be used or not be written. */
  get isDegraded(): boolean {
    const { current, lastSync } = this;
    if (current instanceof Error || current.failedChanges !== this.syncFailures) return true;
    return lastSync?.pending.some(({ missing }) => missing === 'database') === true;
  }

  /** True if `reader` answers from the JSON files alone. */
  get isReadFromFilesAlone(): boolean {
    const { current } = this;
    if (current instanceof Error && isRefused(current)) return false;
    return this.isDegraded && this.degradedReader(current).isOfFilesAlone;
  }

  /** A copy of the database if it cannot be opened for writing but can be read; otherwise null. @throws StorageError */
  get databaseCopy(): DatabaseCopy | null {
    const { current } = this;
    if (!(current instanceof Error) || isRefused(current)) return null;
    return this.degradedReader(current).databaseCopy;
  }

  private degradedReader(current: TrainingSessionRepository | StorageError): DegradedReader {
    const { exporter, paths, now } = this;
    this.degraded ??= new DegradedReader(copyForReading(current, paths.database), exporter, paths, now);
    return this.degraded;
  }

  /**
   * Opens what is not open and syncs both stores, to the end.
   * @param options.waits false to leave both stores as they are if another process holds the writer lock
   * @throws StorageError where the files cannot be listed; `writer-locked` after 5 s
   */
  sync(options: SyncOptions = {}): SyncReport {
    return runToEnd(this.syncSteps(options));
  }

  /** As `sync`, in steps. @throws as `sync` */
  *syncSteps(options: SyncOptions = {}): Generator<TaskProgress, SyncReport> {
    const report = yield* this.openAndSync(options);
    this.lastSync = report.syncResult;
    this.degraded = null;
    const { current } = this;
    const isAllWritten = !report.syncResult?.pending.some(({ missing }) => missing === 'database');
    if (!(current instanceof Error) && isAllWritten) this.syncFailures = current.failedChanges;
    const { found } = this;
    this.found = {};
    return { ...report, ...found };
  }

  private *openAndSync({ waits = true, onOpened }: SyncOptions): Generator<TaskProgress, SyncReport> {
    if (!this.isCleared) removeLeftovers(this.paths, this.now());
    this.isCleared = true;
    const rebuilt = yield* this.openSteps();
    onOpened?.();
    if (rebuilt) return rebuilt;
    if (this.current instanceof Error) return { syncResult: null, rebuilt: null };
    const { current: repository, exporter, now, lock } = this;
    try {
      const stores = { repository, exporter, now, lock };
      const changedRows = yield* findChangedRowsOfStores(stores);
      removeStale(this.paths.sessions, changedRows.temporaryNames, now());
      const syncResult = yield* syncChangedRows(stores, changedRows, { waits });
      return { syncResult, rebuilt: null, ...(changedNothing(syncResult) && { changedRows }) };
    } catch (cause) {
      const error = toStorageError(cause, this.paths.database);
      if (error.kind === 'writer-locked' && !waits)
        return { syncResult: null, rebuilt: null, unsynced: error };
      if (error.kind === 'outside-root') return this.withoutFiles(error);
      if (!isDamage(error)) throw error;
      return yield* this.rebuild('damaged', error);
    }
  }

  /**
   * Opens the database where it is not open. One that is missing beside files, or damaged, is made anew, which
   * takes long and syncs both stores.
   * @returns what that came to; null where the database is as it was. @throws StorageError where the files cannot be listed
   */
  *openSteps(): Generator<TaskProgress, SyncReport | null> {
    if (this.database && inodeOf(this.paths.database) !== this.inode) yield* this.leaveLost(this.database);
    if (isDatabaseGone(this.paths.database) && this.hasSomethingToRebuild()) {
      return yield* this.rebuild('missing');
    }
    if (this.current instanceof Error) this.open();
    else if (this.database) this.checkSchemaOf(this.database);
    const { current } = this;
    if (current instanceof Error) return isDamage(current) ? yield* this.rebuild('damaged', current) : null;
    try {
      const rows = yield* repairChangedRows(current);
      if (rows) this.found = { ...this.found, rows };
      return null;
    } catch (cause) {
      return yield* this.rebuild('damaged', toStorageError(cause, this.paths.database));
    }
  }

  /**
   * Makes the database anew from the files, or writes the files anew from the database. What only the other store
   * holds is kept and written across; the old database, and an invalid file in the way, is set aside.
   * @throws StorageError where there is nothing to rebuild from, or that store cannot be read
   */
  *rebuildSteps(from: 'json' | 'db'): Generator<TaskProgress, SyncReport> {
    const { paths, exporter, now, lock } = this;
    if (from === 'json') {
      const error = this.whyNotReplaced();
      if (error) throw error;
      const report = yield* this.rebuild('replaced');
      if (!report.syncResult && this.current instanceof Error) throw this.current;
      return report;
    }
    if (isDatabaseMissing(paths.database)) throw new StorageError('missing', paths.database);
    const rebuilt = yield* this.openSteps();
    if (this.current instanceof Error) throw this.current;
    const options = { rowsWin: true, setsInvalidAside: true };
    const syncResult = yield* syncSteps({ repository: this.current, exporter, now, lock }, options);
    return { syncResult, rebuilt: rebuilt?.rebuilt ?? null };
  }

  close(): void {
    try {
      this.closeDatabase();
    } finally {
      this.lock.close();
    }
  }

  private closeDatabase(): void {
    if (this.database) closeDatabase(this.database);
    this.database = null;
    this.current = new StorageError('failed', this.paths.database);
  }

  /** The error of a database that must not be replaced: a newer one, or another program's. */
  private whyNotReplaced(): StorageError | null {
    this.closeDatabase();
    if (isDatabaseGone(this.paths.database)) return null;
    this.open();
    const { current } = this;
    this.closeDatabase();
    return current instanceof Error && !isDamage(current) ? current : null;
  }

  /** Lets go of a database that was removed while it was open; what only it has is written into files first. */
  private *leaveLost(database: SqliteDatabase): Generator<TaskProgress, void> {
    const { current, exporter, now, lock } = this;
    try {
      // Where another one has its place, that one knows better what has become of the files.
      const isReplaced = inodeOf(this.paths.database) !== null;
      if (!isReplaced && !(current instanceof Error)) {
        yield* syncSteps({ repository: current, exporter, now, lock });
      }
    } catch {
      // It has no name any more, and cannot be tried again.
    }
    this.lost.push(database);
    this.database = null;
    this.current = new StorageError('failed', this.paths.database);
  }

  /** A log without its database counts too: SQLite would remove it. */
  private hasSomethingToRebuild(): boolean {
    return this.hasFiles() || hasLog(this.paths.database);
  }

  /** False also if the folder is a link out of the root: its files are none of this log. @throws StorageError */
  private hasFiles(): boolean {
    try {
      return this.exporter.fileNames().length > 0;
    } catch (cause) {
      if (cause instanceof StorageError && cause.kind === 'outside-root') return false;
      throw cause;
    }
  }

  /** The folder of sessions leads out of the root: the database alone is used, and the link is listed. */
  private withoutFiles(error: StorageError): SyncReport {
    const { root } = this.paths;
    const file = pathInRoot(error.path, root);
    const invalid = [{ file, reason: describeUnread(error, root) }];
    return { syncResult: { ...emptyLists(), invalid }, rebuilt: null };
  }

  /** A log that does not belong to the database gets another name before anything of it is read. */
  private openOrSetLogAside(path: string): SqliteDatabase {
    try {
      return openDatabase(path, this.busyTimeoutMs);
    } catch (cause) {
      if (toStorageError(cause, path).kind !== 'foreign-log') throw cause;
      this.found = { ...this.found, foreignLog: setAsideForeignLog(path, this.now()) };
      return openDatabase(path, this.busyTimeoutMs);
    }
  }

  private open(): void {
    const { database: path } = this.paths;
    try {
      this.database = this.openOrSetLogAside(path);
      this.inode = inodeOf(this.paths.database);
      this.current = new TrainingSessionRepository(this.database);
    } catch (cause) {
      this.database = null;
      this.current = toStorageError(cause, this.paths.database);
    }
  }

  /** An open database whose schema another program made unfit is not used any longer. */
  private checkSchemaOf(database: SqliteDatabase): void {
    try {
      checkSchemaAgain(database);
    } catch (cause) {
      this.drop();
      this.current = toStorageError(cause, this.paths.database);
    }
  }

  private *rebuild(
    why: 'missing' | 'damaged' | 'replaced',
    found?: StorageError,
  ): Generator<TaskProgress, SyncReport> {
    const { paths, exporter, now, lock } = this;
    const detail = found?.kind === 'altered-schema' ? { detail: describeCause(found.cause) } : {};
    this.drop();
    try {
      const reason = why === 'replaced' ? 'replaced' : 'damaged';
      const { syncResult, sessions, setAside, lost } = yield* rebuildDatabase(
        paths.database,
        { exporter, now, lock },
        reason,
      );
      this.open();
      const named = lost.length > 0 ? { lost } : {};
      return { syncResult, rebuilt: { why, ...detail, sessions, setAside, ...named } };
    } catch (cause) {
      const error = toStorageError(cause, paths.database);
      this.current = error;
      // Another process has made it anew in the same moment.
      if (error.kind === 'locked' && why !== 'replaced') this.open();
      if (this.current instanceof Error) return { syncResult: null, rebuilt: null };
      const syncResult = yield* syncSteps({ repository: this.current, exporter, now, lock });
      return { syncResult, rebuilt: null };
    }
  }

  /** Lets go of a damaged database; what closing it says of the damage is known already. */
  private drop(): void {
    try {
      this.database?.close();
    } catch {
      // It is set aside as it is.
    }
    this.database = null;
    this.current = new StorageError('failed', this.paths.database);
  }
}

function inodeOf(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino;
  } catch {
    return null;
  }
}

function isDatabaseGone(path: string): boolean {
  try {
    return isDatabaseMissing(path);
  } catch {
    return false; // opening it says what is wrong
  }
}

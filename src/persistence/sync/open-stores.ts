/** Opens and syncs both stores, and keeps them usable: rebuilds a missing or damaged database. */
import type { Aliases } from '../../domain/joined-names.js';
import type { TaskProgress } from '../../domain/task.js';
import { BUSY_TIMEOUT_MS, hasLog } from '../database/database-check.js';
import { rebuildDatabase } from '../database/rebuild-database.js';
import { isDatabaseMissing } from '../database/set-aside-database.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
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
import { withAliases } from '../joined-reader.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { removeLeftovers } from '../remove-leftovers.js';
import { SessionExporter } from '../session-files/session-exporter.js';
import type { SessionReader } from '../session-reader.js';
import { type RowsReport, repairChangedRows } from './check-rows.js';
import { DatabaseHandle } from './database-handle.js';
import { copyForReading, DegradedReader } from './degraded-reader.js';
import type { ReadOnlyDatabase } from './read-only-database.js';
import type { SessionStores } from './session-stores.js';
import type { SyncReport } from './sync-report.js';
import { changedNothing, emptyLists, type SyncResult } from './sync-result.js';
import { findChangedRowsOfStores, syncChangedRows, syncSteps } from './sync-stores.js';

export type OpenAndSyncOptions = {
  readonly waits?: boolean;
  /** Called after the attempt to open the database, before the sync. If this was a rebuild, it has synced already. */
  readonly onOpened?: () => void;
};

export class OpenStores implements SessionStores {
  readonly exporter: SessionExporter;
  /** The result of the last sync; null before the first sync. */
  lastSync: SyncResult | null = null;
  private readonly database: DatabaseHandle;
  private areLeftoversRemoved = false;
  private degraded: DegradedReader | null = null;
  /** How many changes had failed when the last complete sync ended. */
  private syncFailures = 0;
  /** What was repaired in derived rows while the database was opened; kept until a sync reports it. */
  private repairedRows: RowsReport | null = null;

  constructor(
    private readonly paths: DataPaths,
    readonly now: () => Date,
    /** All users of a data root share one lock object; a second one in this process would wait for the first. */
    readonly lock: WriterLock = new WriterLock(paths),
    busyTimeoutMs = BUSY_TIMEOUT_MS,
    /** Returns the athlete's aliases. `reader` counts an alias and its name as one exercise. */
    private readonly aliases: () => Aliases | undefined = () => undefined,
  ) {
    this.exporter = new SessionExporter(paths);
    this.database = new DatabaseHandle(paths.database, busyTimeoutMs, now);
  }

  get repository(): TrainingSessionRepository | StorageError {
    return this.database.repository;
  }

  /**
   * Reads sessions, even if the database cannot be written or read. An alias and its name count as one exercise.
   * @throws StorageError
   */
  get reader(): SessionReader {
    return withAliases(this.plainReader, this.aliases());
  }

  private get plainReader(): SessionReader {
    const { repository } = this;
    if (repository instanceof Error && isRefused(repository)) throw repository;
    if (!(repository instanceof Error) && !this.isDegraded) return repository;
    return this.degradedReader(repository).reader;
  }

  /** True if the database cannot be used or written, so that it may lack sessions that are in files. */
  get isDegraded(): boolean {
    const { repository, lastSync } = this;
    if (repository instanceof Error || repository.failedChanges !== this.syncFailures) return true;
    return lastSync?.pending.some(({ missing }) => missing === 'database') === true;
  }

  get isReadFromFilesAlone(): boolean {
    const { repository } = this;
    if (repository instanceof Error && isRefused(repository)) return false;
    return this.isDegraded && this.degradedReader(repository).isOfFilesAlone;
  }

  /** A copy of the database if it can be read but not opened for writing; otherwise null. @throws StorageError */
  get readOnlyDatabase(): ReadOnlyDatabase | null {
    const { repository } = this;
    if (!(repository instanceof Error) || isRefused(repository)) return null;
    return this.degradedReader(repository).readOnlyDatabase;
  }

  private degradedReader(repository: TrainingSessionRepository | StorageError): DegradedReader {
    const { exporter, paths, now } = this;
    this.degraded ??= new DegradedReader(copyForReading(repository, paths.database), exporter, paths, now);
    return this.degraded;
  }

  /**
   * Opens the database if needed, and syncs both stores.
   * @param options.waits false to skip the sync if another process holds the lock
   * @throws StorageError `writer-locked`, or if the files cannot be listed
   */
  sync(options: OpenAndSyncOptions = {}): SyncReport {
    return runToEnd(this.syncSteps(options));
  }

  /** Like `sync`, but in steps. @throws like `sync` */
  *syncSteps(options: OpenAndSyncOptions = {}): Generator<TaskProgress, SyncReport> {
    const report = yield* this.openAndSync(options);
    this.lastSync = report.syncResult;
    this.degraded = null;
    const { repository } = this;
    const isAllWritten = !report.syncResult?.pending.some(({ missing }) => missing === 'database');
    if (!(repository instanceof Error) && isAllWritten) this.syncFailures = repository.failedChanges;
    const foreignLog = this.database.takeForeignLog();
    const rows = this.repairedRows;
    this.repairedRows = null;
    return { ...report, ...(rows && { rows }), ...(foreignLog !== null && { foreignLog }) };
  }

  private *openAndSync({ waits = true, onOpened }: OpenAndSyncOptions): Generator<TaskProgress, SyncReport> {
    if (!this.areLeftoversRemoved) removeLeftovers(this.paths, this.now());
    this.areLeftoversRemoved = true;
    const rebuilt = yield* this.openSteps();
    onOpened?.();
    if (rebuilt) return rebuilt;
    const { repository, exporter, now, lock } = this;
    if (repository instanceof Error) return { syncResult: null, rebuilt: null };
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
   * Opens the database, or rebuilds a damaged or missing one.
   * @returns the report of the rebuild; null if there was none
   * @throws StorageError if the files cannot be listed
   */
  *openSteps(): Generator<TaskProgress, SyncReport | null> {
    if (this.database.isRemoved) yield* this.abandonRemoved();
    if (this.database.isMissing && this.hasSomethingToRebuild()) return yield* this.rebuild('missing');
    if (this.database.isOpen) this.database.checkSchema();
    else this.database.open();
    const { repository } = this;
    if (repository instanceof Error) {
      return isDamage(repository) ? yield* this.rebuild('damaged', repository) : null;
    }
    try {
      this.repairedRows = (yield* repairChangedRows(repository)) ?? this.repairedRows;
      return null;
    } catch (cause) {
      return yield* this.rebuild('damaged', toStorageError(cause, this.paths.database));
    }
  }

  /**
   * Rebuilds the database from the files, or all files from the database. What only the rebuilt store has is kept.
   * @throws StorageError if the rebuild is not possible
   */
  *rebuildSteps(from: 'json' | 'db'): Generator<TaskProgress, SyncReport> {
    const { paths, exporter, now, lock } = this;
    if (from === 'json') {
      const error = this.whyNotReplaced();
      if (error) throw error;
      const report = yield* this.rebuild('replaced');
      if (!report.syncResult && this.repository instanceof Error) throw this.repository;
      return report;
    }
    if (isDatabaseMissing(paths.database)) throw new StorageError('missing', paths.database);
    const rebuilt = yield* this.openSteps();
    const { repository } = this;
    if (repository instanceof Error) throw repository;
    const options = { rowsWin: true, setsInvalidAside: true, needsNoSecondLook: true };
    const syncResult = yield* syncSteps({ repository, exporter, now, lock }, options);
    return { syncResult, rebuilt: rebuilt?.rebuilt ?? null };
  }

  close(): void {
    try {
      this.database.close();
    } finally {
      this.lock.close();
    }
  }

  /** Why the database must not be replaced, such as a newer schema; null if it may be replaced. */
  private whyNotReplaced(): StorageError | null {
    this.database.close();
    if (this.database.isMissing) return null;
    this.database.open();
    const { repository } = this;
    this.database.close();
    return repository instanceof Error && !isDamage(repository) ? repository : null;
  }

  /**
   * Stops using a removed database. First saves in files what only this database has, unless another database replaced
   * it.
   */
  private *abandonRemoved(): Generator<TaskProgress, void> {
    const { repository, exporter, now, lock } = this;
    try {
      // A database that replaced the removed one has newer file states and is synced when it is opened.
      if (this.database.isFileMissing && !(repository instanceof Error)) {
        yield* syncSteps({ repository, exporter, now, lock }, { needsNoSecondLook: true });
      }
    } catch {
      // The sync cannot be repeated, because the removed database cannot be opened again.
    }
    this.database.abandon();
  }

  /** True if there are session files, or a write-ahead log without its database, which SQLite would remove. */
  private hasSomethingToRebuild(): boolean {
    return this.hasFiles() || hasLog(this.paths.database);
  }

  /** True if there are session files, and their folder is no link out of the root. @throws StorageError */
  private hasFiles(): boolean {
    try {
      return this.exporter.fileNames().length > 0;
    } catch (cause) {
      if (cause instanceof StorageError && cause.kind === 'outside-root') return false;
      throw cause;
    }
  }

  /** A report that names the link if the folder of sessions leads out of the root. */
  private withoutFiles(error: StorageError): SyncReport {
    const { root } = this.paths;
    const file = pathInRoot(error.path, root);
    const invalid = [{ file, reason: describeUnread(error, root) }];
    return { syncResult: { ...emptyLists(), invalid }, rebuilt: null };
  }

  private *rebuild(
    why: 'missing' | 'damaged' | 'replaced',
    found?: StorageError,
  ): Generator<TaskProgress, SyncReport> {
    const { paths, exporter, now, lock, database } = this;
    const detail = found?.kind === 'altered-schema' ? { detail: describeCause(found.cause) } : {};
    database.drop();
    try {
      const { syncResult, sessions, setAside, lost } = yield* rebuildDatabase(
        paths.database,
        { exporter, now, lock },
        why === 'replaced' ? 'replaced' : 'damaged',
      );
      database.open();
      const named = lost.length > 0 ? { lost } : {};
      return { syncResult, rebuilt: { why, ...detail, sessions, setAside, ...named } };
    } catch (cause) {
      const error = toStorageError(cause, paths.database);
      database.fail(error);
      // The database may have changed because another process rebuilt it at the same time.
      if (error.kind === 'locked' && why !== 'replaced') database.open();
      const { repository } = database;
      if (repository instanceof Error) return { syncResult: null, rebuilt: null };
      const syncResult = yield* syncSteps({ repository, exporter, now, lock });
      return { syncResult, rebuilt: null };
    }
  }
}

/** Rebuilds the database from the session files and the undamaged rows, and sets the old database aside. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { nanoid } from 'nanoid';
import type { TaskProgress } from '../../domain/task.js';
import { announceStep, removeFile, rename, setMode } from '../disk/disk.js';
import { makeFolder, modeOf, syncFile, syncFolder, TEMPORARY_SUFFIX } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { isTemporaryOf, removeStaleIn } from '../disk/stale-files.js';
import { isDamage, StorageError, storageStep, toStorageError } from '../disk/storage-error.js';
import { INDETERMINATE, runToEnd, type Steps } from '../disk/time-sliced-work.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { joinResults, type SyncResult } from '../sync/sync-result.js';
import { syncSteps } from '../sync/sync-stores.js';
import { copyAthleteCache } from './athlete-cache.js';
import { writeCleanCloseMarker } from './clean-close-marker.js';
import { copyRecords } from './copy-records.js';
import { openUnsyncedDatabase } from './database.js';
import { BUSY_TIMEOUT_MS } from './database-check.js';
import { endAllOwnWrites } from './own-writes.js';
import { type LostRow, type SavedRow, salvageRows } from './salvage-rows.js';
import {
  COMPANIONS,
  isDatabaseMissing,
  type SetAsideReason,
  setAsideDatabase,
} from './set-aside-database.js';
import { TrainingSessionRepository } from './training-session-repository.js';

export type Rebuilt = {
  readonly syncResult: SyncResult;
  readonly sessions: number;
  readonly setAside: string | null;
  /** Ids of sessions that are lost: they have no file, and their row in the old database is damaged. */
  readonly lost: readonly string[];
};

export type RebuildContext = {
  readonly exporter: SessionExporter;
  readonly now: () => Date;
  readonly lock: WriterLock;
};

type Built = Pick<Rebuilt, 'syncResult' | 'sessions' | 'lost'>;

const BATCH = 200;
/** How many sessions are copied between two syncs of the new file to disk. */
const SESSIONS_PER_SYNC = 2500;

/**
 * Replaces the database by a rebuilt one. If the rebuild is stopped, the old database stays in place.
 * @throws StorageError
 */
export function* rebuildDatabase(
  path: string,
  context: RebuildContext,
  reason: SetAsideReason,
): Generator<TaskProgress, Rebuilt> {
  const { now, lock } = context;
  const folder = dirname(path);
  makeFolder(folder);
  removeStaleIn(folder, (name) => isTemporaryOf(basename(path), name), now());
  if (reason === 'replaced') foldLog(path);
  const old = fileIdentityOf(path);
  const temporary = join(folder, `.${basename(path)}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  try {
    const built = yield* buildAt(temporary, path, context, reason);
    // Syncs most of the file now, so that other processes wait less while the lock is held.
    syncFile(temporary);
    yield INDETERMINATE;
    // No other process can save while the lock is held. Adds the sessions that were saved during the build.
    return lock.hold(() => {
      const { syncResult, sessions, lost } = addLatestSaves(temporary, built, context, reason);
      const mode = modeOf(path);
      if (mode !== null) setMode(temporary, mode);
      syncFile(temporary);
      // If another process has rebuilt or changed the database in the meantime, that database stays.
      if (fileIdentityOf(path) !== old) throw new StorageError('locked', path);
      const setAside = setAsideDatabase(path, reason, now());
      storageStep(path, () => {
        rename(temporary, path);
        syncFolder(folder);
      });
      writeCleanCloseMarker(path);
      return { syncResult, sessions, setAside, lost };
    });
  } finally {
    removeQuietly(temporary);
  }
}

function* buildAt(
  temporary: string,
  old: string,
  context: RebuildContext,
  reason: SetAsideReason,
): Generator<TaskProgress, Built> {
  const database = openUnsyncedDatabase(temporary);
  try {
    const repository = new TrainingSessionRepository(database);
    copyAthleteCache(old, repository.athleteCache);
    copyRecords(old, database);
    const stores = { repository, ...context };
    const options = { setsInvalidAside: reason === 'replaced', isPrivate: true, needsNoSecondLook: true };
    // Keeps changes in rows that were not yet written to files.
    if (reason === 'damaged') {
      const { rows: changed } = yield* salvageRows(old, {
        isWantedId: () => true,
        areThoseInFiles: false,
      });
      yield* restoreRows(repository, changed);
    }
    const fromFiles = yield* writingOut(syncSteps(stores, options), temporary);
    const read = new Set(fromFiles.read);
    const isMissing = (id: string) => !read.has(id) && repository.rowState(id) === null;
    const { rows: others, lost } = yield* salvageRows(old, { isWantedId: isMissing, areThoseInFiles: true });
    yield* restoreRows(repository, others);
    const syncResult =
      others.length === 0 ? fromFiles : joinResults(fromFiles, yield* syncSteps(stores, options));
    const unwritten = syncResult.pending.find(({ missing }) => missing === 'database');
    if (unwritten) throw unwritten.reason;
    endAllOwnWrites(database);
    saveReadableParts(lost, context);
    return { syncResult, sessions: repository.count(), lost: lost.map(({ id }) => id) };
  } finally {
    database.close();
  }
}

/** Runs the steps and syncs the new file repeatedly: a single sync at the end would take long and show no progress. */
function* writingOut<T>(steps: Steps<T>, temporary: string): Steps<T> {
  let written = 0;
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      yield step.value;
      if (step.value.done < written + SESSIONS_PER_SYNC) continue;
      written = step.value.done;
      syncFile(temporary);
    }
  } finally {
    steps.return(undefined as never); // runs their `finally` blocks if the rebuild is stopped
  }
}

/** Adds what other processes saved while the database was built. */
function addLatestSaves(
  temporary: string,
  { syncResult, lost }: Built,
  context: RebuildContext,
  reason: SetAsideReason,
): Built {
  const database = openUnsyncedDatabase(temporary);
  try {
    const repository = new TrainingSessionRepository(database);
    const options = { setsInvalidAside: reason === 'replaced', needsNoSecondLook: true };
    const latest = runToEnd(syncSteps({ repository, ...context }, options));
    endAllOwnWrites(database);
    return { syncResult: joinResults(syncResult, latest), sessions: repository.count(), lost };
  } finally {
    database.close();
  }
}

/** Saves the readable parts of damaged documents as text files in the trash, like replaced texts. */
function saveReadableParts(lost: readonly LostRow[], { exporter, now }: RebuildContext): void {
  for (const { id, remains } of lost) {
    if (remains) fallbackOnError(undefined, () => exporter.trash.saveReplaced(id, remains, now()));
  }
}

function* restoreRows(
  repository: TrainingSessionRepository,
  rows: readonly SavedRow[],
): Generator<TaskProgress, void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    yield { done: from, total: rows.length };
    repository.inTransaction(() => {
      for (const row of rows.slice(from, from + BATCH)) repository.restoreRow(row);
    });
  }
}

/**
 * Merges the write-ahead log of a database into its file.
 * @throws StorageError 'locked' if another process has the database open
 */
function foldLog(path: string): void {
  if (isDatabaseMissing(path)) return;
  announceStep('sqlite fold', path);
  storageStep(path, () => {
    const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      database.pragma('journal_mode = DELETE');
    } catch (cause) {
      // A damaged database is set aside with its log, unchanged.
      if (!isDamage(toStorageError(cause, path))) throw cause;
    } finally {
      database.close();
    }
  });
}

/** A text that changes when a file is replaced or written to. Null if there is no file. */
function fileIdentityOf(path: string): string | null {
  const stats = storageStep(path, () => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return stats === undefined ? null : [stats.ino, stats.size, stats.mtimeNs].join(' ');
}

function removeQuietly(path: string): void {
  for (const companion of COMPANIONS) {
    try {
      if (existsSync(path + companion)) removeFile(path + companion);
    } catch {
      // A later run removes it as a temporary file.
    }
  }
}

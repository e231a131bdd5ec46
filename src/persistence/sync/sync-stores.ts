/**
 * Makes both stores equal, for example after an edit, a crash or a full disk. If a person must decide, both texts are
 * kept.
 */
import type { TaskProgress } from '../../domain/task.js';
import type { RowState } from '../database/row-states.js';
import { INDETERMINATE, runToEnd, type Steps } from '../disk/time-sliced-work.js';
import type { WriterBatch } from '../disk/writer-batch.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { type ChangedRows, findChangedRows } from './find-changed-rows.js';
import { findOpenConflicts } from './open-conflicts.js';
import type { OpenSessionStores } from './session-stores.js';
import { SessionSynchronizer } from './session-synchronizer.js';
import { beforeRecent, isUnchanged, surveyFiles } from './survey-files.js';
import type { SyncOptions } from './sync-options.js';
import type { SyncResult } from './sync-result.js';

/**
 * Syncs both stores. If stopped, every session is either synced or unchanged.
 * @throws StorageError if the database is damaged or the folder of sessions cannot be listed
 */
export function* syncSteps(
  stores: OpenSessionStores,
  options: SyncOptions = {},
): Generator<TaskProgress, SyncResult> {
  return yield* syncChangedRows(stores, yield* findChangedRowsOfStores(stores), options);
}

/** Finds the rows and files that must be synced. @throws StorageError if the folder of sessions cannot be listed */
export function findChangedRowsOfStores({
  repository,
  exporter,
  now,
}: OpenSessionStores): Generator<TaskProgress, ChangedRows> {
  return findChangedRows(repository, exporter, beforeRecent(now()));
}

/**
 * Syncs the changed rows and files under the writer lock, which is not taken if there is nothing to do.
 * @throws StorageError
 */
export function* syncChangedRows(
  stores: OpenSessionStores,
  changed: ChangedRows,
  options: SyncOptions = {},
): Generator<TaskProgress, SyncResult> {
  const synchronizer = new SessionSynchronizer(stores, options);
  const batch = stores.lock.openBatch(() => synchronizer.changes.flush(), { waits: options.waits ?? true });
  try {
    return yield* syncInBatch(stores, changed, options, synchronizer, batch);
  } finally {
    batch.pause();
  }
}

function* syncInBatch(
  stores: OpenSessionStores,
  { rows, names, allNames, rowCount, ...changed }: ChangedRows,
  options: SyncOptions,
  synchronizer: SessionSynchronizer,
  batch: WriterBatch,
): Generator<TaskProgress, SyncResult> {
  const { repository } = stores;
  // Another process may have added rows to an empty database, unless the database is private.
  const rowOf = (id: string) => (rowCount === 0 && options.isPrivate ? null : repository.rowState(id));
  const surveyed = { names, rows, rowOf, needsNoSecondLook: options.needsNoSecondLook ?? false };
  // Saves a new session as soon as it is read, so that not all texts are in memory at once.
  const surveying = surveyFiles(stores.exporter, surveyed, stores.now(), (found) =>
    synchronizer.saveFromFile(found),
  );
  const survey = yield* names.length === 0 ? surveying : inBatch(surveying, batch);
  for (const each of survey.invalid) synchronizer.lists.invalid.push(each);
  synchronizer.lists.waiting.push(...survey.unfinished);
  synchronizer.surveyedNames = allNames;
  synchronizer.changes.flush();
  for (const [id, files] of survey.files) {
    const row = survey.rows.get(id) ?? null;
    // Most sessions need no work: their only file was just read, or is in the state that its row records.
    if (files.length === 1 && (row === null || isUnchanged(row, files[0]))) continue;
    yield* batch.step(() => synchronizer.attempt(id, () => synchronizer.syncFiles(id, row, files)));
    yield INDETERMINATE;
  }
  synchronizer.changes.flush();
  const filesOf = (id: string) => (survey.files.get(id) ?? []).map(({ name }) => name);
  const isNew = (id: string) => survey.files.has(id) && !survey.rows.has(id);
  for (const name of synchronizer.deletions.newNames()) {
    yield* batch.step(() =>
      synchronizer.attempt(null, () => synchronizer.deletions.apply(name, filesOf, isNew)),
    );
    yield INDETERMINATE;
  }
  synchronizer.changes.flush();
  const withoutFile: RowState[] = [];
  for (const row of rows) {
    if (survey.files.has(row.id)) continue;
    yield* batch.step(() => {
      if (survey.blocked.has(row.id) && !synchronizer.setAsideInTheWay(row)) return;
      synchronizer.attempt(row.id, () => {
        if (!synchronizer.syncDeletion(row)) withoutFile.push(row);
      });
    });
    yield INDETERMINATE;
  }
  const missing = withoutFile.filter(({ fileName }) => fileName !== null);
  const written = changed.unchangedCount + rows.filter(isWritten).length;
  if (!options.needsNoSecondLook && isFolderGone(stores.exporter, missing.length, written)) {
    synchronizer.lists.missing.push(...missing.map(({ id }) => id));
  } else {
    for (const row of withoutFile) {
      yield* batch.step(() => synchronizer.attempt(row.id, () => synchronizer.writeMissingFile(row)));
      yield INDETERMINATE;
    }
  }
  synchronizer.changes.flush();
  // If anything changed, this sync may have added conflicts, so that the names must be listed again.
  const isUnchangedFolder = rows.length === 0 && names.length === 0;
  if (!isUnchangedFolder || changed.conflictNames.length > 0) {
    yield* batch.step(() =>
      synchronizer.attempt(null, () => {
        const conflicts = isUnchangedFolder ? changed.conflictNames : stores.exporter.conflictNames();
        listConflicts(synchronizer, stores, conflicts);
      }),
    );
  }
  if (synchronizer.secondLook.isChanged) {
    const isStored = yield* batch.step(() => synchronizer.secondLook.save());
    // If the first look of a finding is not stored, there is no second look to wait for.
    if (!isStored) synchronizer.lists.waiting = [...survey.unfinished];
  }
  return synchronizer.lists;
}

/** Removes needless conflict files, and lists the open conflicts. @param names sorted */
function listConflicts(
  synchronizer: SessionSynchronizer,
  stores: OpenSessionStores,
  names: readonly string[],
): void {
  const { lists } = synchronizer;
  const open = findOpenConflicts(stores, names);
  lists.conflicts.push(...open);
  // A new conflict may have been removed because another conflict has the same text.
  const files = new Set(open.map(({ file }) => file));
  lists.newConflicts = lists.newConflicts.filter((name) => files.has(name));
}

function isWritten({ fileName, deletedAt }: RowState): boolean {
  return fileName !== null && deletedAt === null;
}

/** If at most this many files are missing, a person has probably removed them. */
const FEW_FILES = 10;

/**
 * True if the folder or most files are missing, probably because a disk is not mounted.
 * @param written the number of rows whose file was written before
 */
function isFolderGone(exporter: SessionExporter, missing: number, written: number): boolean {
  if (missing === 0) return false;
  return !exporter.hasFolder || (missing > FEW_FILES && missing > written / 2);
}

/** Runs each step under the lock. */
function* inBatch<T>(steps: Steps<T>, batch: WriterBatch): Steps<T> {
  for (;;) {
    const step = yield* batch.step(() => steps.next());
    if (step.done) return step.value;
    yield step.value;
  }
}

/** @throws StorageError */
export function syncStores(stores: OpenSessionStores, options?: SyncOptions): SyncResult {
  return runToEnd(syncSteps(stores, options));
}

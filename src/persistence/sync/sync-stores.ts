/**
 * Syncing: after a crash, an edit by hand, a synchroniser or a full disk, both stores are brought to hold the same
 * again, session by session, by comparing each with the text they last had in common. What only a person can
 * decide is kept twice. Steps follow each other so that a crash between any two is synced by the next start.
 */
import type { TaskProgress } from '../../domain/task.js';
import { INDETERMINATE, runToEnd, type Steps } from '../disk/time-sliced-work.js';
import type { WriterBatch } from '../disk/writer-batch.js';
import { type ChangedRows, findChangedRows } from './find-changed-rows.js';
import { removeResolvedConflicts } from './open-conflicts.js';
import type { OpenSessionStores } from './session-stores.js';
import { SessionSynchronizer, type SyncOptions } from './session-synchronizer.js';
import { beforeRecent, isUnchanged, surveyFiles } from './survey-files.js';
import type { SyncResult } from './sync-result.js';

/**
 * Syncs both stores, in steps that tell how far it is; ended early, nothing is half done.
 * @throws StorageError where the database is damaged or the folder of sessions cannot be listed
 */
export function* syncSteps(
  stores: OpenSessionStores,
  options: SyncOptions = {},
): Generator<TaskProgress, SyncResult> {
  return yield* syncChangedRows(stores, yield* findChangedRowsOfStores(stores), options);
}

/** What syncing starts from. @throws StorageError where the folder of sessions cannot be listed */
export function findChangedRowsOfStores({
  repository,
  exporter,
  now,
}: OpenSessionStores): Generator<TaskProgress, ChangedRows> {
  return findChangedRows(repository, exporter, beforeRecent(now()));
}

/**
 * As `syncSteps`, behind the first look. Each session is compared and written under the writer lock, which is
 * released after 100 of them or half a second; if there is nothing to do, it is not taken.
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
  // Of a database made anew no row need be asked for; another one may have got rows since the look.
  const rowOf = (id: string) => (rowCount === 0 && options.isPrivate ? null : repository.rowState(id));
  const surveyed = { names, rows, rowOf };
  // A session that has no row is taken in as it is met, so that not all texts are in memory at once.
  const surveying = surveyFiles(stores.exporter, surveyed, stores.now(), (found) =>
    synchronizer.readIn(found),
  );
  const survey = yield* names.length === 0 ? surveying : inBatch(surveying, batch);
  for (const each of survey.invalid) synchronizer.lists.invalid.push(each);
  synchronizer.surveyedNames = allNames;
  synchronizer.changes.flush();
  for (const [id, files] of survey.files) {
    const row = survey.rows.get(id) ?? null;
    // Most are synced: one file, read in just now or as its row remembers it.
    if (files.length === 1 && (row === null || isUnchanged(row, files[0]))) continue;
    yield* batch.step(() => synchronizer.attempt(id, () => synchronizer.syncFiles(id, row, files)));
    yield INDETERMINATE;
  }
  for (const row of rows) {
    if (survey.files.has(row.id)) continue;
    yield* batch.step(() => {
      if (survey.blocked.has(row.id) && !synchronizer.setAsideInTheWay(row)) return;
      synchronizer.attempt(row.id, () => synchronizer.syncWithoutFile(row));
    });
    yield INDETERMINATE;
  }
  synchronizer.changes.flush();
  // Syncing may have set more of them aside.
  const isQuiet = rows.length === 0 && names.length === 0;
  if (isQuiet && changed.conflictNames.length === 0) return synchronizer.lists;
  yield* batch.step(() =>
    synchronizer.attempt(null, () => {
      const conflicts = isQuiet ? changed.conflictNames : stores.exporter.conflictNames();
      for (const each of removeResolvedConflicts(stores, conflicts)) synchronizer.lists.conflicts.push(each);
    }),
  );
  return synchronizer.lists;
}

/** Steps whose reading and writing are each made under the lock. */
function* inBatch<T>(steps: Steps<T>, batch: WriterBatch): Steps<T> {
  for (;;) {
    const step = yield* batch.step(() => steps.next());
    if (step.done) return step.value;
    yield step.value;
  }
}

/** `syncSteps` to its end. @throws StorageError */
export function syncStores(stores: OpenSessionStores, options?: SyncOptions): SyncResult {
  return runToEnd(syncSteps(stores, options));
}

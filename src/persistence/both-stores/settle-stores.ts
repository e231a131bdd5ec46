/**
 * Settling: after a crash, an edit by hand, a synchroniser or a full disk, both stores are brought to hold the same
 * again, session by session, by comparing each with the text they last had in common. What only a person can
 * decide is kept twice. Steps follow each other so that a crash between any two is settled by the next start.
 */
import type { TaskProgress } from '../../store/ports/tasks.js';
import { runToEnd, type Steps, UNCOUNTED } from '../disk/run-steps.js';
import type { WriterBatch } from '../disk/writer-batch.js';
import { type OpenSessionStores, SessionSettler, type SettleOptions } from './session-settler.js';
import type { Settlement } from './settlement.js';
import { beforeRecent, isUntouched, surveyFiles } from './survey-files.js';
import { findTouchedRows, type TouchedRows } from './touched-rows.js';
import { takeAwayDecided } from './undecided-conflicts.js';

/**
 * Settles both stores, in steps that tell how far it is; ended early, nothing is half done.
 * @throws StorageError where the database is damaged or the folder of sessions cannot be listed
 */
export function* settleSteps(
  stores: OpenSessionStores,
  options: SettleOptions = {},
): Generator<TaskProgress, Settlement> {
  return yield* settleTouched(stores, yield* lookAtStores(stores), options);
}

/** What settling starts from. @throws StorageError where the folder of sessions cannot be listed */
export function lookAtStores({
  repository,
  exporter,
  now,
}: OpenSessionStores): Generator<TaskProgress, TouchedRows> {
  return findTouchedRows(repository, exporter, beforeRecent(now()));
}

/**
 * As `settleSteps`, behind the first look. Each session is compared and written under the writer lock, which is
 * released after 100 of them or half a second; if there is nothing to do, it is not taken.
 * @throws StorageError
 */
export function* settleTouched(
  stores: OpenSessionStores,
  touched: TouchedRows,
  options: SettleOptions = {},
): Generator<TaskProgress, Settlement> {
  const settler = new SessionSettler(stores, options);
  const batch = stores.lock.openBatch(() => settler.changes.flush(), { waits: options.waits ?? true });
  try {
    return yield* settleInBatch(stores, touched, options, settler, batch);
  } finally {
    batch.pause();
  }
}

function* settleInBatch(
  stores: OpenSessionStores,
  { rows, names, allNames, rowCount, ...touched }: TouchedRows,
  options: SettleOptions,
  settler: SessionSettler,
  batch: WriterBatch,
): Generator<TaskProgress, Settlement> {
  const { repository } = stores;
  // Of a database made anew no row need be asked for; another one may have got rows since the look.
  const rowOf = (id: string) => (rowCount === 0 && options.isPrivate ? null : repository.rowState(id));
  const surveyed = { names, rows, rowOf };
  // A session that has no row is taken in as it is met, so that not all texts are in memory at once.
  const surveying = surveyFiles(stores.exporter, surveyed, stores.now(), (found) => settler.readIn(found));
  const survey = yield* names.length === 0 ? surveying : inBatch(surveying, batch);
  for (const each of survey.invalid) settler.lists.invalid.push(each);
  settler.surveyedNames = allNames;
  settler.changes.flush();
  for (const [id, files] of survey.files) {
    const row = survey.rows.get(id) ?? null;
    // Most are settled: one file, read in just now or as its row remembers it.
    if (files.length === 1 && (row === null || isUntouched(row, files[0]))) continue;
    yield* batch.step(() => settler.attempt(id, () => settler.settleFiles(id, row, files)));
    yield UNCOUNTED;
  }
  for (const row of rows) {
    if (survey.files.has(row.id)) continue;
    yield* batch.step(() => {
      if (survey.blocked.has(row.id) && !settler.setAsideInTheWay(row)) return;
      settler.attempt(row.id, () => settler.settleWithoutFile(row));
    });
    yield UNCOUNTED;
  }
  settler.changes.flush();
  // Settling may have set more of them aside.
  const isQuiet = rows.length === 0 && names.length === 0;
  if (isQuiet && touched.conflictNames.length === 0) return settler.lists;
  yield* batch.step(() =>
    settler.attempt(null, () => {
      const conflicts = isQuiet ? touched.conflictNames : stores.exporter.conflictNames();
      for (const each of takeAwayDecided(stores, conflicts)) settler.lists.conflicts.push(each);
    }),
  );
  return settler.lists;
}

/** Steps whose reading and writing are each made under the lock. */
function* inBatch<T>(steps: Steps<T>, batch: WriterBatch): Steps<T> {
  for (;;) {
    const step = yield* batch.step(() => steps.next());
    if (step.done) return step.value;
    yield step.value;
  }
}

/** `settleSteps` to its end. @throws StorageError */
export function settleStores(stores: OpenSessionStores, options?: SettleOptions): Settlement {
  return runToEnd(settleSteps(stores, options));
}

/**
 * Settling: after a crash, an edit by hand, a synchroniser or a full disk, both stores are brought to hold the same
 * again, session by session, by comparing each with the text they last had in common. What only a person can
 * decide is kept twice. Steps follow each other so that a crash between any two is settled by the next start.
 */
import type { TaskProgress } from '../../store/ports/tasks.js';
import { runToEnd, UNCOUNTED } from '../disk/run-steps.js';
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

/** As `settleSteps`, behind the first look. @throws StorageError */
export function* settleTouched(
  stores: OpenSessionStores,
  { rows, names, allNames, rowCount, ...touched }: TouchedRows,
  options: SettleOptions = {},
): Generator<TaskProgress, Settlement> {
  const settler = new SessionSettler(stores, options);
  const { repository } = stores;
  const now = stores.now();
  // Of a database made anew no row need be asked for.
  const rowOf = (id: string) => (rowCount === 0 ? null : repository.rowState(id));
  const surveyed = { names, rows, rowOf };
  // A session that has no row is taken in as it is met, so that not all texts are in memory at once.
  const survey = yield* surveyFiles(stores.exporter, surveyed, now, (found) => settler.readIn(found));
  settler.lists.invalid.push(...survey.invalid);
  settler.surveyedNames = allNames;
  settler.changes.flush();
  for (const [id, files] of survey.files) {
    const row = survey.rows.get(id) ?? null;
    // Most are settled: one file, read in just now or as its row remembers it.
    if (files.length === 1 && (row === null || isUntouched(row, files[0]))) continue;
    settler.attempt(id, () => settler.settleFiles(id, row, files));
    yield UNCOUNTED;
  }
  for (const row of rows) {
    if (survey.files.has(row.id)) continue;
    if (survey.blocked.has(row.id) && !settler.setAsideInTheWay(row)) continue;
    settler.attempt(row.id, () => settler.settleWithoutFile(row));
    yield UNCOUNTED;
  }
  settler.changes.flush();
  settler.attempt(null, () => {
    // Settling may have set more of them aside.
    const isQuiet = rows.length === 0 && names.length === 0;
    const conflicts = isQuiet ? touched.conflictNames : stores.exporter.conflictNames();
    settler.lists.conflicts.push(...takeAwayDecided(stores, conflicts));
  });
  return settler.lists;
}

/** `settleSteps` to its end. @throws StorageError */
export function settleStores(stores: OpenSessionStores, options?: SettleOptions): Settlement {
  return runToEnd(settleSteps(stores, options));
}

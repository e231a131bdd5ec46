/** The sync state of all sessions for the Data screen. Changes neither store. */
import { sessionTitle } from '../../domain/format-session.js';
import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { CopiesOverview, StoreIssue } from '../../domain/read-models/stores-overview.js';
import { athleteCopies } from '../athlete-copies.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { recordOf } from '../session-files/session-text.js';
import { surveyCopies } from './copy-states.js';
import type { OpenStores } from './open-stores.js';
import { idOfRow } from './row-place.js';
import type { InvalidPlace } from './verify-rows.js';

/** Shortens a path for display: a path inside the root becomes relative to it. */
type InRoot = (path: string) => string;

/** The reason that is shown if no error of the missing copy is known. */
const NOT_TRIED = 'the next sync tries again.';

type CopyStates = ReadonlyMap<string, CopyState>;
type CopyCounts = Omit<CopiesOverview, 'changed' | 'issues'> & {
  readonly unequal: CopyStates;
  readonly conflictNames: readonly string[];
};

/**
 * Compares all sessions in both stores. Never throws, but may return an `error`.
 * @param verified what the last verification found invalid
 */
export function* copiesOverviewSteps(
  stores: OpenStores,
  paths: DataPaths,
  verified: readonly InvalidPlace[] = [],
): Steps<CopiesOverview> {
  const inRoot = (path: string) => pathInRoot(path, paths.root);
  const { unequal, conflictNames, ...counts } = yield* countCopies(stores, paths);
  const issues = [
    ...(yield* conflictsOf(stores, conflictNames, inRoot)),
    ...(yield* pendingOf(stores, unequal)),
    ...keptOf(stores),
    ...athleteCopies(paths).map((file) => ({ kind: 'settings', file }) as const),
    ...invalidOf(stores, inRoot, verified),
  ];
  return { ...counts, changed: changedSince(stores, unequal), issues };
}

/** Compares all sessions in both stores. If that fails, only counts the names of files, if they can be listed. */
function* countCopies(stores: OpenStores, paths: DataPaths): Steps<CopyCounts> {
  const { exporter } = stores;
  const sizeOf = (name: string) => fallbackOnError(0, () => exporter.stampOf(name)?.sizeBytes ?? 0);
  let unchangedBytes = 0;
  try {
    const survey = yield* surveyCopies(stores, undefined, (_, stamp) => {
      unchangedBytes += stamp.sizeBytes;
    });
    const { equal, unequal, fileCount, conflictNames, unclaimedFiles } = survey;
    let sizeBytes = unchangedBytes;
    for (const name of unclaimedFiles) {
      yield INDETERMINATE;
      sizeBytes += sizeOf(name);
    }
    return { agree: equal, unequal, fileCount, sizeBytes, conflictNames, error: null };
  } catch (cause) {
    const error = `${describeStorageError(toStorageError(cause, paths.sessions), paths.root)}.`;
    const fileCount = fallbackOnError(0, () => exporter.fileNames().length);
    const conflictNames = fallbackOnError([], () => exporter.conflictNames());
    return { agree: 0, unequal: new Map(), fileCount, sizeBytes: 0, conflictNames, error };
  }
}

function* conflictsOf(
  { exporter }: OpenStores,
  names: readonly string[],
  inRoot: InRoot,
): Steps<readonly StoreIssue[]> {
  const conflicts: StoreIssue[] = [];
  for (const name of names) {
    yield INDETERMINATE;
    const session = fallbackOnError(null, () => recordOf(exporter.read(name) ?? ''));
    const title = session ? sessionTitle(session) : name;
    const file = inRoot(exporter.pathOf(name));
    conflicts.push({ kind: 'conflict', id: session?._id ?? null, title, file });
  }
  return conflicts;
}

/** The database, or a copy of it if it can only be read; null if it cannot be read. */
function readableRepository({ repository, readOnlyDatabase }: OpenStores): TrainingSessionRepository | null {
  return repository instanceof Error ? (readOnlyDatabase?.repository ?? null) : repository;
}

/** The number of sessions whose copies differ, or are unreadable and were not reported by the last sync. */
function changedSince(stores: OpenStores, states: CopyStates): number {
  const repository = readableRepository(stores);
  const reported = new Set(stores.lastSync?.invalid.map(({ file }) => file));
  const isReported = (id: string) =>
    reported.has(fallbackOnError(null, () => repository?.rowState(id)?.fileName) ?? '');
  return [...states].filter(
    ([id, state]) => state === 'differ' || (state === 'unreadable' && !isReported(id)),
  ).length;
}

/** Sessions with a missing copy, and the reason if it is known. */
function* pendingOf(stores: OpenStores, states: CopyStates): Steps<readonly StoreIssue[]> {
  const { exporter, lastSync } = stores;
  const repository = readableRepository(stores);
  // If there is no database, every session lacks its row. The error of the database is shown once instead.
  if (repository === null) return [];
  const reasons = new Map(lastSync?.pending.map(({ id, reason }) => [id, reason]));
  const databaseError = stores.repository instanceof Error ? stores.repository : undefined;
  const pending: StoreIssue[] = [];
  for (const [id, state] of states) {
    if (state !== 'database-only' && state !== 'file-only') continue;
    yield INDETERMINATE;
    const stored = fallbackOnError(null, () => repository.getStored(id));
    const session = stored && recordOf(stored.text);
    const missing = state === 'database-only' ? 'file' : 'database';
    const reason = reasons.get(id) ?? (missing === 'database' ? databaseError : undefined);
    pending.push({
      kind: 'pending',
      id,
      title: session ? sessionTitle(session) : id,
      missing,
      reason: reason ? `${describeStorageError(reason, exporter.root)}.` : NOT_TRIED,
    });
  }
  return pending;
}

/** Sessions that were deleted on another machine but stay because they were edited here. */
function keptOf(stores: OpenStores): readonly StoreIssue[] {
  const repository = readableRepository(stores);
  const ids = fallbackOnError([], () => repository?.deletions.keptSessions() ?? []);
  return ids.map((id) => {
    const session = fallbackOnError(null, () => recordOf(repository?.getStored(id)?.text ?? ''));
    return { kind: 'kept', id, title: session ? sessionTitle(session) : id };
  });
}

/** Files and rows that the last sync or verification reported as invalid, without files that no longer exist. */
function invalidOf(
  stores: OpenStores,
  inRoot: InRoot,
  verified: readonly InvalidPlace[],
): readonly StoreIssue[] {
  const { exporter } = stores;
  const synced = stores.lastSync?.invalid ?? [];
  const isSynced = ({ file }: InvalidPlace) => synced.some((each) => each.file === file);
  return [...synced, ...verified.filter((each) => !isSynced(each))].flatMap(
    ({ file, reason }): StoreIssue[] => {
      const isFile = file.endsWith('.json');
      if (isFile && fallbackOnError(null, () => exporter.stampOf(file)) === null) return [];
      const place = isFile ? inRoot(exporter.pathOf(file)) : file;
      return [{ kind: 'invalid', title: titleOfRow(stores, file), file: place, reason: `${reason}.` }];
    },
  );
}

/** The title of the session whose row a place names; null for a file or an unreadable session. */
function titleOfRow(stores: OpenStores, place: string): string | null {
  const repository = readableRepository(stores);
  const id = idOfRow(place);
  if (repository === null || id === null) return null;
  const session = fallbackOnError(null, () => recordOf(repository.getStored(id)?.text ?? ''));
  const [summary] = session
    ? [session]
    : fallbackOnError([], () => repository.listing.summaries([id], false));
  return summary ? sessionTitle(summary) : null;
}

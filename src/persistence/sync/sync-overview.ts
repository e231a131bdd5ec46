/** How the copies of all sessions stand to each other, for looking at: nothing here changes either store. */
import { sessionTitle } from '../../domain/format-session.js';
import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { CopiesOverview, StoreIssue } from '../../domain/read-models/stores-overview.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { recordOf } from '../session-files/session-text.js';
import { surveyCopies } from './copy-states.js';
import type { OpenStores } from './open-stores.js';

/** A path as a person reads it: relative where it lies in the root. */
type InRoot = (path: string) => string;

/** Until a reason is known: it has not been tried since the copy went missing. */
const NOT_TRIED = 'not tried again yet; syncing does.';

type CopyStates = ReadonlyMap<string, CopyState>;
type CopyCounts = Omit<CopiesOverview, 'changed' | 'issues'> & {
  readonly unequal: CopyStates;
  readonly conflictNames: readonly string[];
};

/** Looks at every file. Never throws: what cannot be read counts as nothing, and `problem` says why. */
export function* copiesOverviewSteps(stores: OpenStores, paths: DataPaths): Steps<CopiesOverview> {
  const inRoot = (path: string) => pathInRoot(path, paths.root);
  const { unequal, conflictNames, ...counts } = yield* countCopies(stores, paths);
  const issues = [
    ...(yield* conflictsOf(stores, conflictNames, inRoot)),
    ...(yield* pendingOf(stores, unequal)),
    ...invalidOf(stores, inRoot),
  ];
  return { ...counts, changed: changedSince(stores, unequal), issues };
}

/** One look at every file; where that fails, at their names alone where those can be had. */
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
    return { agree: equal, unequal, fileCount, sizeBytes, conflictNames, problem: null };
  } catch (cause) {
    const problem = `${describeStorageError(toStorageError(cause, paths.sessions), paths.root)}.`;
    const fileCount = fallbackOnError(0, () => exporter.fileNames().length);
    const conflictNames = fallbackOnError([], () => exporter.conflictNames());
    return { agree: 0, unequal: new Map(), fileCount, sizeBytes: 0, conflictNames, problem };
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

/** How many copies are neither equal nor known to the last syncing, which told what cannot be read. */
function changedSince({ repository, lastSync }: OpenStores, states: CopyStates): number {
  if (repository instanceof Error) return 0;
  const known = new Set(lastSync?.invalid.map(({ file }) => file));
  const isKnown = (id: string) =>
    known.has(fallbackOnError(null, () => repository.rowState(id)?.fileName) ?? '');
  return [...states].filter(([id, state]) => state === 'differ' || (state === 'unreadable' && !isKnown(id)))
    .length;
}

/** Sessions of which one copy is missing, with what kept it from being written at the last syncing. */
function* pendingOf(
  { repository, exporter, lastSync }: OpenStores,
  states: CopyStates,
): Steps<readonly StoreIssue[]> {
  // Without a database every session lacks that copy, and its problem is told once.
  if (repository instanceof Error) return [];
  const reasons = new Map(lastSync?.pending.map(({ id, reason }) => [id, reason]));
  const pending: StoreIssue[] = [];
  for (const [id, state] of states) {
    if (state !== 'database-only' && state !== 'file-only') continue;
    yield INDETERMINATE;
    const stored = fallbackOnError(null, () => repository.getText(id));
    const session = stored && recordOf(stored.text);
    const reason = reasons.get(id);
    pending.push({
      kind: 'pending',
      id,
      title: session ? sessionTitle(session) : id,
      missing: state === 'database-only' ? 'file' : 'database',
      reason: reason ? `${describeStorageError(reason, exporter.root)}.` : NOT_TRIED,
    });
  }
  return pending;
}

/** What the last syncing found to be no session and is still there. */
function invalidOf({ exporter, lastSync }: OpenStores, inRoot: InRoot): readonly StoreIssue[] {
  const found = lastSync?.invalid ?? [];
  return found.flatMap(({ file, reason }): StoreIssue[] => {
    const isFile = file.endsWith('.json');
    if (isFile && fallbackOnError(null, () => exporter.stampOf(file)) === null) return [];
    return [{ kind: 'invalid', file: isFile ? inRoot(exporter.pathOf(file)) : file, reason: `${reason}.` }];
  });
}

/** How the copies of all sessions stand to each other, for looking at: nothing here changes either store. */
import { sessionTitle } from '../../domain/session-words.js';
import type { CopiesOverview, StoreTrouble } from '../../store/ports/data-port.js';
import type { CopyState } from '../../store/ports.js';
import { orElse } from '../disk/or-else.js';
import { type Steps, UNCOUNTED } from '../disk/run-steps.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { recordOf } from '../session-files/session-text.js';
import { surveyCopies } from './copy-states.js';
import type { OpenStores } from './open-stores.js';

/** A path as a person reads it: relative where it lies in the root. */
type InRoot = (path: string) => string;

/** Until a reason is known: it has not been tried since the copy went missing. */
const NOT_TRIED = 'not tried again yet; settling does.';

type CopyStates = ReadonlyMap<string, CopyState>;
type CopyCounts = Omit<CopiesOverview, 'changed' | 'troubles'> & {
  readonly unequal: CopyStates;
  readonly conflictNames: readonly string[];
};

/** Looks at every file. Never throws: what cannot be read counts as nothing, and `problem` says why. */
export function* copiesOverviewSteps(stores: OpenStores, paths: DataPaths): Steps<CopiesOverview> {
  const inRoot = (path: string) => pathInRoot(path, paths.root);
  const { unequal, conflictNames, ...counts } = yield* countCopies(stores, paths);
  const troubles = [
    ...(yield* conflictsOf(stores, conflictNames, inRoot)),
    ...(yield* pendingOf(stores, unequal)),
    ...invalidOf(stores, inRoot),
  ];
  return { ...counts, changed: changedSince(stores, unequal), troubles };
}

/** One look at every file; where that fails, at their names alone where those can be had. */
function* countCopies(stores: OpenStores, paths: DataPaths): Steps<CopyCounts> {
  const { exporter } = stores;
  const sizeOf = (name: string) => orElse(0, () => exporter.stampOf(name)?.sizeBytes ?? 0);
  let untouchedBytes = 0;
  try {
    const survey = yield* surveyCopies(stores, undefined, (_, stamp) => {
      untouchedBytes += stamp.sizeBytes;
    });
    const { equal, unequal, fileCount, conflictNames, unclaimedFiles } = survey;
    let sizeBytes = untouchedBytes;
    for (const name of unclaimedFiles) {
      yield UNCOUNTED;
      sizeBytes += sizeOf(name);
    }
    return { agree: equal, unequal, fileCount, sizeBytes, conflictNames, problem: null };
  } catch (cause) {
    const problem = `${describeStorageError(toStorageError(cause, paths.sessions), paths.root)}.`;
    const fileCount = orElse(0, () => exporter.fileNames().length);
    const conflictNames = orElse([], () => exporter.conflictNames());
    return { agree: 0, unequal: new Map(), fileCount, sizeBytes: 0, conflictNames, problem };
  }
}

function* conflictsOf(
  { exporter }: OpenStores,
  names: readonly string[],
  inRoot: InRoot,
): Steps<readonly StoreTrouble[]> {
  const conflicts: StoreTrouble[] = [];
  for (const name of names) {
    yield UNCOUNTED;
    const session = orElse(null, () => recordOf(exporter.read(name) ?? ''));
    const title = session ? sessionTitle(session) : name;
    const file = inRoot(exporter.pathOf(name));
    conflicts.push({ kind: 'conflict', id: session?._id ?? null, title, file });
  }
  return conflicts;
}

/** How many copies are neither equal nor known to the last settling, which told what cannot be read. */
function changedSince({ repository, lastSettlement }: OpenStores, states: CopyStates): number {
  if (repository instanceof Error) return 0;
  const known = new Set(lastSettlement?.invalid.map(({ file }) => file));
  const isKnown = (id: string) => known.has(orElse(null, () => repository.rowState(id)?.fileName) ?? '');
  return [...states].filter(([id, state]) => state === 'differ' || (state === 'unreadable' && !isKnown(id)))
    .length;
}

/** Sessions of which one copy is missing, with what kept it from being written at the last settling. */
function* pendingOf(
  { repository, exporter, lastSettlement }: OpenStores,
  states: CopyStates,
): Steps<readonly StoreTrouble[]> {
  // Without a database every session lacks that copy, and its problem is told once.
  if (repository instanceof Error) return [];
  const reasons = new Map(lastSettlement?.pending.map(({ id, reason }) => [id, reason]));
  const pending: StoreTrouble[] = [];
  for (const [id, state] of states) {
    if (state !== 'database-only' && state !== 'file-only') continue;
    yield UNCOUNTED;
    const stored = orElse(null, () => repository.getText(id));
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

/** What the last settling found to be no session and is still there. */
function invalidOf({ exporter, lastSettlement }: OpenStores, inRoot: InRoot): readonly StoreTrouble[] {
  const found = lastSettlement?.invalid ?? [];
  return found.flatMap(({ file, reason }): StoreTrouble[] => {
    const isFile = file.endsWith('.json');
    if (isFile && orElse(null, () => exporter.stampOf(file)) === null) return [];
    return [{ kind: 'invalid', file: isFile ? inRoot(exporter.pathOf(file)) : file, reason: `${reason}.` }];
  });
}

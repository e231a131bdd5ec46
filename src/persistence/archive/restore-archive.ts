/**
 * Restores a backup into an empty data root, or adds what a data root lacks. Checks all of it before the first
 * change.
 */

import { createHash } from 'node:crypto';
import type { Athlete } from '../../domain/athlete.js';
import { counted, formatCount } from '../../domain/format-session.js';
import type { Task } from '../../domain/task.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import { piecesOf } from '../disk/new-file.js';
import { StorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { toTask, withProgress } from '../disk/time-sliced-work.js';
import type { DataPaths } from '../paths.js';
import type { OpenStores } from '../sync/open-stores.js';
import type { SyncReport } from '../sync/sync-report.js';
import { ATHLETE_ENTRY, SCHEMAS_FOLDER } from './archive-manifest.js';
import { filesOfRoot } from './archived-files.js';
import { type MergeCounts, SessionMerge } from './merge-sessions.js';
import { type CheckedArchive, checkArchive } from './read-archive.js';

/** `syncs`: the results of syncing both stores, before and after. */
export type RestoreReport = MergeCounts & { readonly syncs: readonly SyncReport[] };

/** The first half of the work is checking, the second is adding. */
const HALVES = 2;

/**
 * Checks a backup completely, then adds the sessions that do not exist here; those that do stay unchanged. If it is
 * interrupted, every session added so far is complete, and restoring again adds the rest. @param options.isMerge
 * false to refuse a root with anything that the backup lacks
 * @throws StorageError; for an invalid backup, before anything here is opened
 */
export async function* restoreArchive(
  stores: OpenStores,
  paths: DataPaths,
  archivePath: string,
  options: { readonly isMerge: boolean },
): Task<RestoreReport> {
  const archive = yield* withProgress(checkArchive(archivePath), ({ done, total }) => ({
    done,
    total: HALVES * total,
  }));
  const total = HALVES * archive.sizeBytes;
  const sync = () => withProgress(toTask(stores.syncSteps()), () => ({ done: archive.sizeBytes, total }));
  try {
    const before = yield* sync();
    const { repository, exporter, now, lock } = stores;
    if (repository instanceof Error) throw repository;
    if (!options.isMerge && !isPartOf(archive, paths, repository)) {
      throw new StorageError('root-in-use', paths.root);
    }
    const merge = new SessionMerge({ repository, exporter, now, lock }, paths, archive);
    yield* withProgress(mergeSteps(archive, merge), (bytesRead) => ({
      done: archive.sizeBytes + bytesRead,
      total,
    }));
    const after = yield* sync();
    return { ...merge.counts, syncs: [before, after] };
  } finally {
    archive.close();
  }
}

/** What was restored and what was not, in one sentence. */
export function describeRestore(
  { added, same, kept, deleted, drafts, discardedDrafts }: RestoreReport,
  options: Pick<Athlete, 'ascii'> = {},
): string {
  const number = (count: number) => formatCount(count, options);
  const restored = [
    ...(added > 0 || drafts === 0 ? [counted(added, 'session', options)] : []),
    ...(drafts > 0 ? [counted(drafts, 'draft', options)] : []),
  ];
  const others = [
    ...(same > 0 ? [`${number(same)} existed already`] : []),
    ...(kept > 0
      ? [
          `${number(kept)} ${kept === 1 ? 'differs' : 'differ'} here and ${kept === 1 ? 'was' : 'were'} not changed`,
        ]
      : []),
    ...(deleted > 0 ? [`${number(deleted)} ${deleted === 1 ? 'stays' : 'stay'} in the trash here`] : []),
    ...(discardedDrafts > 0
      ? [
          `${counted(discardedDrafts, 'discarded draft', options)} ${discardedDrafts === 1 ? 'was' : 'were'} added to the trash`,
        ]
      : []),
  ];
  return `Restored ${restored.join(' and ')}${others.length > 0 ? `; ${others.join(', ')}` : ''}.`;
}

/** Reads everything in the archive, in steps that give the number of its bytes that are done. */
async function* mergeSteps(archive: CheckedArchive, merge: SessionMerge): AsyncGenerator<number, void, void> {
  for await (const file of archive.files()) {
    merge.add(file);
    if (!merge.isFull) continue;
    merge.flush();
    yield file.archiveBytesRead;
    await turn();
  }
  merge.flush();
  for (const _ of merge.rowSteps()) {
    yield archive.sizeBytes;
    await turn();
  }
}

/**
 * True if the backup holds every text of this root: it is empty, or this backup was already restored into it,
 * completely or in part.
 */
function isPartOf(archive: CheckedArchive, paths: DataPaths, repository: TrainingSessionRepository): boolean {
  const archived = [
    ...archive.manifest.files.map(({ sha256 }) => sha256),
    ...rowHashes(new TrainingSessionRepository(archive.database)),
  ];
  const known = new Set(archived);
  return [...rowHashes(repository), ...fileHashes(paths)].every((hash) => known.has(hash));
}

function rowHashes(repository: TrainingSessionRepository): readonly string[] {
  return repository
    .rowStates()
    .map(({ id, textHash }) => textHash ?? hashText(repository.getStored(id)?.text ?? ''));
}

/** Only texts that a person would miss: every new root names the athlete, and the schema is the program's. */
function fileHashes(paths: DataPaths): readonly string[] {
  return filesOfRoot(paths)
    .files.filter(({ entry }) => entry !== ATHLETE_ENTRY && !entry.startsWith(`${SCHEMAS_FOLDER}/`))
    .map(({ path }) => hashFile(path, paths.root));
}

function hashFile(path: string, root: string): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(path, root)) hash.update(piece);
  return hash.digest('hex');
}

/** One turn of the event loop, in which waiting keys are handled. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

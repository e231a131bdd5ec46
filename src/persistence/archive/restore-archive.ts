/** Adds the sessions of a backup to a data root. Checks the whole archive before the first change. */

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

/** `syncs` has the results of syncing both stores, before and after the restore. */
export type RestoreReport = MergeCounts & { readonly syncs: readonly SyncReport[] };

/** The factor for progress, which counts the archive's bytes twice: for checking, then for adding. */
const HALVES = 2;

/**
 * Adds what this data root lacks. After an interruption, it can be run again.
 * @param options.isMerge false to throw if the data root has what the backup lacks
 * @throws StorageError
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

/** Passes everything in the archive to `merge`. Each step gives the number of the archive's bytes read so far. */
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

/** True if the backup holds every text of this data root, as after an earlier restore. */
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

/** The hashes of the files that a person would miss. Every new data root has settings and schemas. */
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

/** Waits for one turn of the event loop, so that pressed keys are handled. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

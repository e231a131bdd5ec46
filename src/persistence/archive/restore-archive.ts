/** Restoring a backup: into an empty data root, or adding to one what it lacks. Nothing is touched before all is checked. */
import { createHash } from 'node:crypto';
import { counted } from '../../domain/format-session.js';
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

/** `syncs`: what syncing both stores came to, before and after. */
export type RestoreReport = MergeCounts & { readonly syncs: readonly SyncReport[] };

/** Checking is one half of the work and adding the other. */
const HALVES = 2;

/**
 * Checks a backup from end to end and then adds what is not known here; what is, stays as it is. Where that ends
 * early, what was added is whole, and restoring again adds the rest.
 * @param options.isMerge false where a root that holds anything the backup does not is refused
 * @throws StorageError; of a backup that is not whole, before anything here is opened
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

/** What was restored, and what was not, in one sentence. */
export function describeRestore({ added, same, kept, deleted, drafts }: RestoreReport): string {
  const restored = [
    ...(added > 0 || drafts === 0 ? [counted(added, 'session')] : []),
    ...(drafts > 0 ? [counted(drafts, 'draft')] : []),
  ];
  const others = [
    ...(same > 0 ? [`${same} ${same === 1 ? 'was' : 'were'} here already`] : []),
    ...(kept > 0 ? [`${kept} ${kept === 1 ? 'is' : 'are'} different here and left as it is here`] : []),
    ...(deleted > 0 ? [`${deleted} ${deleted === 1 ? 'is' : 'are'} in the trash here and left there`] : []),
  ];
  return `Restored ${restored.join(' and ')}${others.length > 0 ? `; ${others.join(', ')}` : ''}.`;
}

/** Everything in the archive, in steps that tell how many of its bytes are done with. */
async function* mergeSteps(archive: CheckedArchive, merge: SessionMerge): AsyncGenerator<number, void, void> {
  for await (const file of archive.files()) {
    merge.take(file);
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
 * True where no text is here that the backup has not: in an empty root, and in one that the backup was restored into
 * before, even if only in part.
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

/** Of texts that a person would miss: who trains is told by a new root too, and the schema is the program's. */
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

/** The event loop's turn: keys that wait are handled. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

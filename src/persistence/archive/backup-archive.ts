/** Writes an archive of a data root. It gets its final name only after it was read back and checked. */

import { utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Athlete } from '../../domain/athlete.js';
import { counted } from '../../domain/format-session.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import type { Task } from '../../domain/task.js';
import { openDatabaseForReading } from '../database/database.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import { firstFree } from '../disk/folder.js';
import { refuseMissingFolder, refuseTaken } from '../disk/free-path.js';
import { NewFile, piecesOf, sizeBytesOf } from '../disk/new-file.js';
import { isTemporaryOf, removeStaleIn } from '../disk/stale-files.js';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { makeTemporaryFolder, removeTemporaryFolder } from '../disk/temporary-folder.js';
import { withProgress } from '../disk/time-sliced-work.js';
import type { DataPaths } from '../paths.js';
import { BACKUP_WORK } from '../remove-leftovers.js';
import type { OpenStores } from '../sync/open-stores.js';
import {
  ARCHIVE_FORMAT,
  DATABASE_ENTRY,
  MANIFEST_ENTRY,
  type Manifest,
  printManifest,
} from './archive-manifest.js';
import { ArchiveWriter } from './archive-writer.js';
import { filesOfRoot, readWhole } from './archived-files.js';
import { checkArchive } from './read-archive.js';

/** `sessions` counts the sessions in the database; `files` counts all other files except the manifest. */
export type BackupReport = {
  readonly path: string;
  readonly sessions: number;
  readonly files: number;
  readonly sizeBytes: number;
  /** See `RootFiles`. */
  readonly leftOut: readonly string[];
};

/**
 * Creates a backup, even while sessions are saved, renamed and deleted.
 * @param out a free path; null for a dated name in the data root
 * @throws StorageError; then nothing is left
 */
export async function* backUp(stores: OpenStores, paths: DataPaths, out: string | null): Task<BackupReport> {
  const { repository, now } = stores;
  if (repository instanceof Error) throw repository;
  const folder = out === null ? paths.root : dirname(out);
  if (out !== null) {
    refuseTaken(out);
    refuseMissingFolder(out);
  }
  removeStaleIn(folder, (name) => isTemporaryOf(BACKUP_WORK, name), now());
  const work = makeTemporaryFolder(folder, BACKUP_WORK);
  try {
    return yield* backUpIn(work, repository, stores.now, paths, out);
  } finally {
    removeTemporaryFolder(work);
  }
}

/** One sentence with the whole path of the archive; a second one names what is left out. */
export function describeBackup(
  { path, sessions, files, leftOut }: BackupReport,
  options: Pick<Athlete, 'ascii'> = {},
): string {
  const what = `${counted(sessions, 'session', options)} and ${counted(files, 'file', options)}`;
  // The path ends the first sentence, so that a narrow notice cuts the path and not the counts.
  return `Backed up and checked ${what}: ${path}.${describeLeftOut(leftOut)}`;
}

const MAX_NAMED = 3;

function describeLeftOut(entries: readonly string[]): string {
  if (entries.length === 0) return '';
  const named = entries.slice(0, MAX_NAMED).join(', ');
  const more = entries.length > MAX_NAMED ? ` and ${entries.length - MAX_NAMED} more` : '';
  return ` Left out, because they are not plain files in the data root or are too large: ${named}${more}.`;
}

/** @param work a temporary folder next to the archive's final path */
async function* backUpIn(
  work: string,
  repository: TrainingSessionRepository,
  now: () => Date,
  paths: DataPaths,
  out: string | null,
): Task<BackupReport> {
  const database = join(work, DATABASE_ENTRY);
  const temporary = join(work, 'backup.tar.gz');
  const file = new NewFile(temporary, out ?? paths.root);
  try {
    // The database is copied before the files, because sync can handle files that are newer than their rows.
    await repository.backupTo(database);
    const { manifest, writtenBytes } = yield* writeArchive(file, paths, database, now());
    yield* readBack(temporary, manifest, writtenBytes, () => touch(temporary, now));
    const sizeBytes = sizeBytesOf(temporary);
    const { leftOut } = filesOfRoot(paths);
    if (out !== null) refuseTaken(out);
    const path = out ?? join(paths.root, freeName(paths.root, now()));
    file.moveTo(path);
    return { path, sessions: manifest.sessions, files: manifest.files.length - 1, sizeBytes, leftOut };
  } finally {
    file.discard();
  }
}

/** The factor for progress, which counts all bytes twice: for writing the archive, then for reading it back. */
const HALVES = 2;

type Written = { readonly manifest: Manifest; readonly writtenBytes: number };

async function* writeArchive(file: NewFile, paths: DataPaths, database: string, now: Date): Task<Written> {
  const sizes = [sizeBytesOf(database), ...filesOfRoot(paths).files.map(({ sizeBytes }) => sizeBytes)];
  const expectedBytes = sizes.reduce((total, size) => total + size, 0);
  let writtenBytes = 0;
  const writer = new ArchiveWriter(file);
  try {
    const manifest = yield* withProgress(writeEntries(writer, paths, database, now), (bytes) => {
      writtenBytes += bytes;
      return { done: Math.min(writtenBytes, expectedBytes), total: HALVES * expectedBytes };
    });
    file.finish();
    return { manifest, writtenBytes };
  } finally {
    writer.close();
  }
}

/**
 * The most times that the folders are listed while files are added. The copied database may have the missed sessions.
 */
const MAX_PASSES = 5;

/** Writes every entry in steps. Each step gives the number of bytes that it has written. */
async function* writeEntries(
  writer: ArchiveWriter,
  paths: DataPaths,
  database: string,
  now: Date,
): AsyncGenerator<number, Manifest, void> {
  const sizeBytes = sizeBytesOf(database);
  yield* writer.add({ path: DATABASE_ENTRY, sizeBytes, modified: now, pieces: piecesOf(database, null) });
  const met = new Set<string>();
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    // Lists the folders again until there is no new name, because a file may have been moved to another folder.
    const files = filesOfRoot(paths).files.filter(({ entry }) => !met.has(entry));
    if (files.length === 0) break;
    for (const found of files) {
      const { entry } = found;
      const file = await readWhole(found, paths.root);
      if (file === null) continue;
      met.add(entry);
      const { bytes, modified } = file;
      yield* writer.add({ path: entry, sizeBytes: bytes.length, modified, pieces: [bytes] });
    }
  }
  const manifest: Manifest = {
    format: ARCHIVE_FORMAT,
    createdAt: now.toISOString(),
    program: 'traininglogs',
    sessions: countSessions(database),
    files: [...writer.files],
  };
  const text = Buffer.from(printManifest(manifest), 'utf8');
  yield* writer.add({ path: MANIFEST_ENTRY, sizeBytes: text.length, modified: now, pieces: [text] });
  await writer.end();
  return manifest;
}

/** Reads the archive back. @throws StorageError if it differs from what was written */
async function* readBack(
  path: string,
  written: Manifest,
  writtenBytes: number,
  onProgress: () => void,
): Task<void> {
  try {
    const archive = yield* withProgress(checkArchive(path), ({ done, total }) => {
      onProgress();
      return { done: Math.round(writtenBytes * (1 + done / total)), total: HALVES * writtenBytes };
    });
    archive.close();
    if (isDeepStrictEqual(archive.manifest, written)) return;
    throw new Error(`its ${MANIFEST_ENTRY} has changed`);
  } catch (cause) {
    const { cause: reason = cause } = toStorageError(cause, path);
    throw new StorageError('failed-backup', path, { cause: reason });
  }
}

/** Updates the times of the archive while it is read back. Otherwise another process might remove it as abandoned. */
function touch(path: string, now: () => Date): void {
  const moment = now();
  utimesSync(path, moment, moment);
}

function countSessions(path: string): number {
  const database = openDatabaseForReading(path);
  if (!database) return 0;
  try {
    return new TrainingSessionRepository(database).count();
  } finally {
    database.close();
  }
}

/** `sessions_backup_YYYYMMDD.tar.gz` with the local day. If there is a backup of this day, the time is appended. */
function freeName(folder: string, now: Date): string {
  const [day = '', time = ''] = localTimeWithOffset(now).slice(0, 19).replace(/[-:]/g, '').split('T');
  return firstFree((attempt) => {
    const endings = ['', `-${time}`];
    return `sessions_backup_${day}${endings[attempt] ?? `-${time}-${attempt - 1}`}.tar.gz`;
  }, folder);
}

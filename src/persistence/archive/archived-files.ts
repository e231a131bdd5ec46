/** Lists the files of a data root for a backup, and reads each as it was at one moment. */
import type { BigIntStats } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot } from '../disk/folder-in-root.js';
import { plainFileStats, readPlainFileOrNull } from '../disk/plain-file.js';
import { StorageError, type StorageErrorKind } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { ATHLETE_ENTRY, FOLDERS, isEntryName, locationOf, maxEntryBytes } from './archive-manifest.js';

/** A file of a data root. `entry` is its name in an archive. */
export type RootFile = { readonly entry: string; readonly path: string; readonly sizeBytes: number };

/** `leftOut`: entries that are not plain files, lead out of the data root, or are too large. */
export type RootFiles = { readonly files: readonly RootFile[]; readonly leftOut: readonly string[] };

/**
 * Lists the files to archive, without hidden files, which are temporary files, locks or files of a synchroniser.
 * @throws StorageError; also if an archive cannot hold a name
 */
export function filesOfRoot(paths: DataPaths): RootFiles {
  const files: RootFile[] = [];
  const leftOut: string[] = [];
  const entries = FOLDERS.flatMap((folder) => {
    if (isOutside(locationOf(paths, folder), paths.root)) {
      leftOut.push(folder);
      return [];
    }
    return namesInFolder(locationOf(paths, folder))
      .filter((name) => !name.startsWith('.'))
      .map((name) => `${folder}/${name}`);
  });
  for (const entry of [ATHLETE_ENTRY, ...entries]) {
    const path = locationOf(paths, entry);
    const stats = statFile(path, paths.root);
    if (stats === null) continue;
    if (stats === 'not-archived' || stats.size > maxEntryBytes(entry)) {
      leftOut.push(entry);
      continue;
    }
    if (!isEntryName(entry.slice(entry.lastIndexOf('/') + 1))) {
      throw new StorageError('failed', path, { cause: new Error('no archive can hold its name; rename it') });
    }
    files.push({ entry, path, sizeBytes: Number(stats.size) });
  }
  return { files, leftOut };
}

function isOutside(folder: string, root: string): boolean {
  try {
    checkFolderInRoot(folder, root);
    return false;
  } catch (cause) {
    if (cause instanceof StorageError && cause.kind === 'outside-root') return true;
    throw cause;
  }
}

export type WholeFile = { readonly bytes: Uint8Array; readonly modified: Date };

const ATTEMPTS = 5;
/** How long to wait before a changing file is read again. */
const PAUSE_MS = 50;

/**
 * Reads a file as it was at one moment; null if it can no longer be archived.
 * @throws StorageError if it changes at every attempt
 */
export async function readWhole({ entry, path }: RootFile, root: string): Promise<WholeFile | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = statFile(path, root);
    const bytes = before && before !== 'not-archived' ? readOrNull(path, maxEntryBytes(entry), root) : null;
    const after = statFile(path, root);
    if (before === 'not-archived' || after === 'not-archived' || !before || !bytes || !after) return null;
    const isSame = before.mtimeNs === after.mtimeNs && before.ino === after.ino;
    if (isSame && BigInt(bytes.length) === after.size) {
      return { bytes, modified: new Date(Number(after.mtimeMs)) };
    }
    await setTimeout(PAUSE_MS);
  }
  throw new StorageError('failed', path, { cause: new Error('it changes while it is read; try again') });
}

/**
 * The stats of a plain file; null if there is nothing to archive; `not-archived` if the backup reports it as left
 * out.
 * @throws StorageError
 */
function statFile(path: string, root: string): BigIntStats | 'not-archived' | null {
  try {
    return plainFileStats(path, root);
  } catch (cause) {
    if (!(cause instanceof StorageError) || !NOT_ARCHIVED.includes(cause.kind)) throw cause;
    // A backup reports a folder as left out only if the folder has the name of a document.
    return cause.kind === 'is-a-folder' && !path.endsWith('.json') ? null : 'not-archived';
  }
}

const NOT_ARCHIVED: readonly StorageErrorKind[] = [
  'not-a-plain-file',
  'is-a-folder',
  'outside-root',
  'too-large',
];

function readOrNull(path: string, maxBytes: number, root: string): Buffer | null {
  try {
    return readPlainFileOrNull(path, { maxBytes, root });
  } catch (cause) {
    if (cause instanceof StorageError && NOT_ARCHIVED.includes(cause.kind)) return null;
    throw cause;
  }
}

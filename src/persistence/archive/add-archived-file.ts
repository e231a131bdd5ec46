/** Adds a file of a backup to a data root. No existing file is overwritten. */
import { basename, dirname, join } from 'node:path';
import { writeIfFree } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { readPlainFile } from '../disk/plain-file.js';
import type { DataPaths } from '../paths.js';
import { locationOf } from './archive-manifest.js';
import type { ReadFile } from './read-archive.js';

type ArchivedFile = Pick<ReadFile, 'path' | 'bytes'>;

/** Writes a file unless its name is taken. @returns true if it was written; @throws StorageError */
export function addUnlessNameTaken(paths: DataPaths, { path, bytes }: ArchivedFile): boolean {
  const location = locationOf(paths, path);
  makeFolderInRoot(dirname(location), paths.root);
  return writeIfFree(dirname(location), basename(location), bytes);
}

/**
 * Writes a file under its own name or a free name, unless a taken name has the same bytes.
 * @throws StorageError
 */
export function addUnderFreeName(paths: DataPaths, { path, bytes }: ArchivedFile): void {
  const location = locationOf(paths, path);
  const folder = dirname(location);
  const stem = basename(location).replace(/\.json$/, '');
  makeFolderInRoot(folder, paths.root);
  for (let attempt = 0; ; attempt += 1) {
    const name = attempt === 0 ? basename(location) : `${stem}-${attempt}.json`;
    if (writeIfFree(folder, name, bytes) || hasBytes(join(folder, name), bytes, paths.root)) return;
  }
}

function hasBytes(path: string, bytes: Uint8Array, root: string): boolean {
  return fallbackOnError(false, () => readPlainFile(path, { maxBytes: bytes.length, root }).equals(bytes));
}

/** Checks a path at which a person wants a file to be written. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { entryExists } from './folder.js';
import { StorageError, storageStep } from './storage-error.js';

/** @throws StorageError if something has this path: nothing is overwritten */
export function refuseTaken(path: string): void {
  if (entryExists(path)) throw new StorageError('name-taken', path);
}

/**
 * A missing folder is not created: it may be on a disk that is not mounted, and the file would not go there.
 * @throws StorageError if the folder of `path` is missing
 */
export function refuseMissingFolder(path: string): void {
  const folder = dirname(path);
  const stats = storageStep(folder, () => statSync(folder, { throwIfNoEntry: false }));
  if (!stats) throw new StorageError('not-found', folder);
  if (!stats.isDirectory()) throw new StorageError('not-a-folder', folder);
}

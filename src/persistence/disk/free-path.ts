/** Checks the path of a new file that the user named. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { entryExists } from './folder.js';
import { StorageError, storageStep } from './storage-error.js';

/** @throws StorageError if something exists at this path */
export function refuseTaken(path: string): void {
  if (entryExists(path)) throw new StorageError('name-taken', path);
}

/**
 * A missing folder is not created, because its disk may not be mounted.
 * @throws StorageError if the folder of `path` is missing or a file
 */
export function refuseMissingFolder(path: string): void {
  const folder = dirname(path);
  const stats = storageStep(folder, () => statSync(folder, { throwIfNoEntry: false }));
  if (!stats) throw new StorageError('not-found', folder);
  if (!stats.isDirectory()) throw new StorageError('not-a-folder', folder);
}

/** Checks and creates folders in a data root. A symbolic link out of the root is an error. */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './durable-file.js';
import { isInside } from './plain-file.js';
import { StorageError, storageStep } from './storage-error.js';

/**
 * Checks a folder and its parents below the root, which itself may be a link.
 * @throws StorageError 'outside-root' for a link that leads out
 */
export function checkFolderInRoot(folder: string, root: string): void {
  if (folder === root || !isInside(folder, root)) return;
  checkFolderInRoot(dirname(folder), root);
  const stats = storageStep(folder, () => lstatSync(folder, { throwIfNoEntry: false }));
  if (!stats?.isSymbolicLink()) return;
  const isOut = storageStep(folder, () => !isInside(realpathSync(folder), realpathSync(root)));
  if (isOut) throw new StorageError('outside-root', folder);
}

/** Creates a folder of the data root and its missing parents durably. @throws StorageError */
export function makeFolderInRoot(folder: string, root: string): void {
  checkFolderInRoot(folder, root);
  makeFolder(folder);
}

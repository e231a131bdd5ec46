/**
 * Checks and creates folders of a data root. A symbolic link that leads out of the root is an error, so that nothing is
 * written outside.
 */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './durable-file.js';
import { isInside } from './plain-file.js';
import { StorageError, storageStep } from './storage-error.js';

/**
 * Checks a folder of the root and its parents for links that lead out of the root. The root itself may be a link.
 * Missing folders are not an error.
 * @throws StorageError 'outside-root' that names the link
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

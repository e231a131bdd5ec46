/**
 * Only one running app per data root may log sets, because two would overwrite each other's drafts. A lock file that
 * remains does no harm, because the lock ends with its process.
 */
import { join } from 'node:path';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { LockFile } from '../disk/lock-file.js';
import type { DataPaths } from '../paths.js';

/**
 * The name of the lock file, an empty file in the folder of drafts. No code may read this file, because closing any
 * handle of it would release the lock.
 */
export const LOCK_NAME = '.in-use';

export class DraftLock {
  private readonly file: LockFile;

  constructor(private readonly paths: DataPaths) {
    this.file = new LockFile(join(paths.drafts, LOCK_NAME));
  }

  /**
   * Takes the lock, if this process does not hold it already.
   * @returns false if another process holds it; true also if no lock can be created, for example in a read-only folder,
   * because logging is possible without the lock
   */
  acquire(): boolean {
    try {
      makeFolderInRoot(this.paths.drafts, this.paths.root);
      return this.file.acquire(0);
    } catch {
      return true;
    }
  }

  release(): void {
    this.file.close();
  }
}

/** Only one app per data root may log sets, because two would overwrite each other's drafts. */
import { join } from 'node:path';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { LockFile } from '../disk/lock-file.js';
import type { DataPaths } from '../paths.js';

/** The lock file's name. No code may read the file: closing any handle of it would release the lock. */
export const LOCK_NAME = '.in-use';

export class DraftLock {
  private readonly file: LockFile;

  constructor(private readonly paths: DataPaths) {
    this.file = new LockFile(join(paths.drafts, LOCK_NAME));
  }

  /**
   * Takes the lock.
   * @returns false if another process holds it; true also if no lock can be created, because logging works without a
   * lock
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

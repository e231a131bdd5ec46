/**
 * Which running app logs into a data root: two would write each other's drafts. A file that stays behind says
 * nothing: the lock goes with the process however it ends.
 */
import { join } from 'node:path';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { LockFile } from '../disk/lock-file.js';
import type { DataPaths } from '../paths.js';

/** Of an empty file in the folder of drafts; a lock ends when its process closes any handle on it: nobody reads it. */
export const LOCK_NAME = '.in-use';

export class DraftLock {
  private readonly file: LockFile;

  constructor(private readonly paths: DataPaths) {
    this.file = new LockFile(join(paths.drafts, LOCK_NAME));
  }

  /**
   * Takes the lock, if it is not held already. @returns false where another process holds it; true also where no
   * lock can be made, as in a folder that is read-only: logging does not depend on it
   */
  acquire(): boolean {
    try {
      makeFolderInRoot(this.paths.drafts, this.paths.root);
      return this.file.take(0);
    } catch {
      return true;
    }
  }

  /** Gives the lock back, for another process to take. */
  release(): void {
    this.file.close();
  }
}

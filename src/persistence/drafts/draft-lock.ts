/**
 * Allows one running app per data root to log, because two would overwrite each other's drafts. A leftover file has
 * no meaning: the lock ends with its process.
 */
import { join } from 'node:path';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { LockFile } from '../disk/lock-file.js';
import type { DataPaths } from '../paths.js';

/**
 * Locks an empty file in the folder of drafts. Closing any handle of that file would end the lock, so nothing reads
 * it.
 */
export const LOCK_NAME = '.in-use';

export class DraftLock {
  private readonly file: LockFile;

  constructor(private readonly paths: DataPaths) {
    this.file = new LockFile(join(paths.drafts, LOCK_NAME));
  }

  /**
   * Takes the lock, if it is not held already. @returns false if another process holds it; true also if no lock can
   * be created, as in a read-only folder, because logging does not depend on it
   */
  acquire(): boolean {
    try {
      makeFolderInRoot(this.paths.drafts, this.paths.root);
      return this.file.acquire(0);
    } catch {
      return true;
    }
  }

  /** Releases the lock for another process. */
  release(): void {
    this.file.close();
  }
}

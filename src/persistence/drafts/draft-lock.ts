/**
 * Which running app logs into a data root: two would write each other's drafts. The mark is a lock of the operating
 * system, taken by SQLite, which goes with the process however it ends; a file that stays behind says nothing.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { announceStep } from '../disk/disk.js';
import { makeFolder } from '../disk/durable-file.js';
import { toStorageError } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';

/** Of an empty file in the folder of drafts; a lock ends when its process closes any handle on it: nobody reads it. */
export const LOCK_NAME = '.in-use';

export class DraftLock {
  private readonly path: string;
  /** What holds the lock; open for as long as it is held. */
  private holder: Database.Database | null = null;

  constructor(private readonly paths: DataPaths) {
    this.path = join(paths.drafts, LOCK_NAME);
  }

  /**
   * Takes the lock, if it is not held already. @returns false where another process holds it; true also where no
   * lock can be made, as in a folder that is read-only: logging does not depend on it
   */
  acquire(): boolean {
    if (this.holder) return true;
    try {
      makeFolder(this.paths.drafts);
      this.holder = lock(this.path);
      return true;
    } catch (cause) {
      return toStorageError(cause, this.path).kind !== 'locked';
    }
  }

  /** Gives the lock back, for another process to take. */
  release(): void {
    this.holder?.close();
    this.holder = null;
  }
}

function lock(path: string): Database.Database {
  announceStep('sqlite open', path);
  const database = new Database(path, { timeout: 0 });
  try {
    // In memory: a lock writes nothing, so there is nothing to roll back behind a process that was killed.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

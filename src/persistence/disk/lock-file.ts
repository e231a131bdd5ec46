/**
 * A lock between processes, which the operating system releases when its process ends in any way. It is SQLite's lock
 * on an empty file, so that it works the same on every platform. The file is never written.
 */
import { closeSync, lstatSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { announceStep } from './disk.js';
import { StorageError, toStorageError } from './storage-error.js';

/** Only the owner may take the lock. */
const LOCK_MODE = 0o600;

/** How often to reopen a lock file that was replaced while the lock was taken. */
const MAX_ATTEMPTS = 3;

export class LockFile {
  /** Stays open between two holds, because opening costs more than locking. */
  private connection: Database.Database | null = null;
  private inode: bigint | null = null;
  private isJournalless = false;
  private isTaken = false;

  /** @param path of the lock file; its folder must exist when the lock is taken */
  constructor(private readonly path: string) {}

  /**
   * Takes the lock, if it is not held already. Blocks up to `waitMs` for another holder.
   * @returns false if another process, or another `LockFile` of this one, holds it
   * @throws StorageError if no lock can be created
   */
  acquire(waitMs: number): boolean {
    if (this.isTaken) return true;
    try {
      for (let attempt = 0; attempt < MAX_ATTEMPTS && !this.isTaken; attempt += 1) {
        this.lock(waitMs);
        // A file that was removed in the meantime locks out no other process.
        this.isTaken = this.inode === inodeOf(this.path);
        if (!this.isTaken) this.close();
      }
      return this.isTaken;
    } catch (cause) {
      const error = toStorageError(cause, this.path);
      if (error.kind === 'locked') return false;
      this.close();
      throw error;
    }
  }

  /** Releases the lock for another process. */
  release(): void {
    if (!this.isTaken) return;
    this.isTaken = false;
    try {
      this.connection?.exec('ROLLBACK');
    } catch {
      this.close(); // also releases the lock
    }
  }

  /** Releases the lock and closes its file. */
  close(): void {
    this.isTaken = false;
    this.isJournalless = false;
    this.connection?.close();
    this.connection = null;
  }

  private lock(waitMs: number): void {
    this.connection ??= this.open();
    this.connection.pragma(`busy_timeout = ${Math.max(0, Math.floor(waitMs))}`);
    // In memory, because a lock writes nothing. The statement reads the file, so that it waits for a holder too.
    if (!this.isJournalless) this.connection.pragma('journal_mode = MEMORY');
    this.isJournalless = true;
    this.connection.exec('BEGIN EXCLUSIVE');
  }

  private open(): Database.Database {
    announceStep('sqlite open', this.path);
    createPrivately(this.path);
    const connection = new Database(this.path, { timeout: 0 });
    this.inode = inodeOf(this.path);
    return connection;
  }
}

/** Creates the file if it is missing; SQLite would make it readable for everybody. */
function createPrivately(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  // Does not open an existing file: closing any handle of a file drops this process's locks on it.
  if (stats?.isFile()) return;
  if (stats) throw new StorageError('not-a-plain-file', path);
  try {
    closeSync(openSync(path, 'wx', LOCK_MODE));
  } catch (cause) {
    if (inodeOf(path) === null) throw cause;
  }
}

function inodeOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

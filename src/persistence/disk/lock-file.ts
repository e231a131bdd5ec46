/**
 * A lock between processes: SQLite's lock on an empty file, which the operating system releases when the process ends.
 */
import { closeSync, lstatSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { announceStep } from './disk.js';
import { StorageError, toStorageError } from './storage-error.js';

/** Only the owner may take the lock. */
const LOCK_MODE = 0o600;

/** The most attempts to take the lock. One fails if the lock file is removed or replaced in the meantime. */
const MAX_ATTEMPTS = 3;

export class LockFile {
  /** The connection stays open after the lock is released, because opening it takes longer than locking. */
  private connection: Database.Database | null = null;
  private inode: bigint | null = null;
  private isJournalless = false;
  private isTaken = false;

  /** @param path the lock file; its folder must exist when the lock is taken */
  constructor(private readonly path: string) {}

  /**
   * Takes the lock, and waits up to `waitMs` per attempt.
   * @returns true if this object holds the lock
   * @throws StorageError if no lock can be created
   */
  acquire(waitMs: number): boolean {
    if (this.isTaken) return true;
    try {
      for (let attempt = 0; attempt < MAX_ATTEMPTS && !this.isTaken; attempt += 1) {
        this.lock(waitMs);
        // If the file was removed in the meantime, the lock on it does not keep other processes out.
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

  release(): void {
    if (!this.isTaken) return;
    this.isTaken = false;
    try {
      this.connection?.exec('ROLLBACK');
    } catch {
      this.close(); // closing the file also releases the lock
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
    // A lock needs no journal on disk. This pragma already waits while the file is locked.
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

/** Creates the file if it is missing. If SQLite created the file, other users could read it. */
function createPrivately(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  // Does not open an existing file: closing any handle of it releases all locks of this process on the file.
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

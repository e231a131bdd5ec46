/** Holds the open database of a data root, or the reason why the database cannot be used. */
import { statSync } from 'node:fs';
import { closeDatabase, openDatabase } from '../database/database.js';
import { isDatabaseMissing, setAsideForeignLog } from '../database/set-aside-database.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import { checkSchemaAgain, type SqliteDatabase } from '../database/transaction.js';
import { StorageError, toStorageError } from '../disk/storage-error.js';

export class DatabaseHandle {
  private current: TrainingSessionRepository | StorageError;
  private database: SqliteDatabase | null = null;
  /** Identifies the open file, because its name may later belong to another file. */
  private inode: bigint | null = null;
  /** Removed databases stay open: closing one would remove the write-ahead log of the database now at the path. */
  private readonly abandoned: SqliteDatabase[] = [];
  private foreignLog: string | null = null;

  constructor(
    private readonly path: string,
    private readonly busyTimeoutMs: number,
    private readonly now: () => Date,
  ) {
    this.current = new StorageError('failed', path);
  }

  get repository(): TrainingSessionRepository | StorageError {
    return this.current;
  }

  get isOpen(): boolean {
    return this.database !== null;
  }

  /** True if the file of the open database was removed or replaced. */
  get isRemoved(): boolean {
    return this.database !== null && inodeOf(this.path) !== this.inode;
  }

  get isFileMissing(): boolean {
    return inodeOf(this.path) === null;
  }

  /** True if there is no database, or an empty file. */
  get isMissing(): boolean {
    try {
      return isDatabaseMissing(this.path);
    } catch {
      return false; // `open` reports the error
    }
  }

  /** Opens the database. If that fails, `repository` is the error. */
  open(): void {
    try {
      this.database = this.openOrSetLogAside();
      this.inode = inodeOf(this.path);
      this.current = new TrainingSessionRepository(this.database);
    } catch (cause) {
      this.fail(toStorageError(cause, this.path));
    }
  }

  /** Stops the use of the open database if another program changed its schema. */
  checkSchema(): void {
    if (!this.database) return;
    try {
      checkSchemaAgain(this.database);
    } catch (cause) {
      this.drop();
      this.fail(toStorageError(cause, this.path));
    }
  }

  /** Stops the use of the database: from now on, `repository` is this error. */
  fail(error: StorageError): void {
    this.database = null;
    this.current = error;
  }

  /** Stops the use of a database whose file was removed, and keeps it open. */
  abandon(): void {
    if (this.database) this.abandoned.push(this.database);
    this.fail(new StorageError('failed', this.path));
  }

  /** Closes the database without marking it as cleanly closed, so that the next open checks all of it. Never throws. */
  drop(): void {
    try {
      this.database?.close();
    } catch {
      // The database is no longer used.
    }
    this.fail(new StorageError('failed', this.path));
  }

  close(): void {
    if (this.database) closeDatabase(this.database);
    this.fail(new StorageError('failed', this.path));
  }

  /** The name that `open` gave to a foreign write-ahead log since the last call; null if there was none. */
  takeForeignLog(): string | null {
    const { foreignLog } = this;
    this.foreignLog = null;
    return foreignLog;
  }

  /** Opens the database. Renames the write-ahead log at its path first if this log belongs to another database. */
  private openOrSetLogAside(): SqliteDatabase {
    try {
      return openDatabase(this.path, this.busyTimeoutMs);
    } catch (cause) {
      if (toStorageError(cause, this.path).kind !== 'foreign-log') throw cause;
      this.foreignLog = setAsideForeignLog(this.path, this.now());
      return openDatabase(this.path, this.busyTimeoutMs);
    }
  }
}

function inodeOf(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino;
  } catch {
    return null;
  }
}

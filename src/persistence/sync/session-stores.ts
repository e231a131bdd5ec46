/** The two stores of sessions, for code that reads or writes both. */
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import type { StorageError } from '../disk/storage-error.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import type { ReadOnlyDatabase } from './read-only-database.js';

/** Both stores, the clock and the writer lock. `repository` is the error if the database cannot be opened. */
export type SessionStores = {
  readonly repository: TrainingSessionRepository | StorageError;
  readonly exporter: SessionExporter;
  readonly now: () => Date;
  /** Held from comparing to writing. */
  readonly lock: WriterLock;
};

/** Both stores for comparing their copies, even if the database can only be read. */
export type ComparableStores = Pick<SessionStores, 'repository' | 'exporter'> & {
  /** The database if it can be read but not opened for writing; otherwise null. @throws StorageError */
  readonly readOnlyDatabase: ReadOnlyDatabase | null;
};

/** Both stores with an open database. */
export type OpenSessionStores = SessionStores & { readonly repository: TrainingSessionRepository };

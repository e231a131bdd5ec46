import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import type { StorageError } from '../disk/storage-error.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import type { ReadOnlyDatabase } from './read-only-database.js';

/** Both stores, the clock and the writer lock. `repository` is an error if the database cannot be used. */
export type SessionStores = {
  readonly repository: TrainingSessionRepository | StorageError;
  readonly exporter: SessionExporter;
  readonly now: () => Date;
  /** The writer lock; it must be held from the comparison of copies until they are written. */
  readonly lock: WriterLock;
};

/** Both stores for a comparison of their copies, which is possible even if the database can only be read. */
export type ComparableStores = Pick<SessionStores, 'repository' | 'exporter'> & {
  /** A copy of the database if it can be read but not opened for writing; otherwise null. @throws StorageError */
  readonly readOnlyDatabase: ReadOnlyDatabase | null;
};

/** Both stores with an open database. */
export type OpenSessionStores = SessionStores & { readonly repository: TrainingSessionRepository };

/** The outcome of opening and syncing both stores. */
import type { StorageError } from '../disk/storage-error.js';
import type { RowsReport } from './check-rows.js';
import type { ChangedRows } from './find-changed-rows.js';
import type { SyncResult } from './sync-result.js';

export type SyncReport = {
  /** Null if the database cannot be used, so that nothing was compared. */
  readonly syncResult: SyncResult | null;
  /** Null unless the database was rebuilt. */
  readonly rebuilt: {
    readonly why: 'missing' | 'damaged' | 'replaced';
    /** Describes the schema change of another program. */
    readonly detail?: string;
    readonly sessions: number;
    /** New name of the old database; null if there was none. */
    readonly setAside: string | null;
    /** Ids of sessions that could not be saved; absent if all were. */
    readonly lost?: readonly string[];
  } | null;
  /** Rows and files found changed, if syncing them changed nothing; otherwise absent, because they are stale. */
  readonly changedRows?: ChangedRows;
  /** Derived rows that another program had changed; absent if there were none. */
  readonly rows?: RowsReport;
  /** New name of a write-ahead log that did not belong to the database; absent if there was none. */
  readonly foreignLog?: string;
  /** Why both stores were not synced; only if the caller does not wait for the writer lock. */
  readonly unsynced?: StorageError;
};

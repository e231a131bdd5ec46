/** The outcome of opening and syncing both stores. */
import type { StorageError } from '../disk/storage-error.js';
import type { RowsReport } from './check-rows.js';
import type { ChangedRows } from './find-changed-rows.js';
import type { SyncResult } from './sync-result.js';

export type SyncReport = {
  /** Null if there was no sync, because the database cannot be used or another process writes. */
  readonly syncResult: SyncResult | null;
  readonly rebuilt: {
    readonly why: 'missing' | 'damaged' | 'replaced';
    /** What another program changed in the schema, if that was the reason. */
    readonly detail?: string;
    readonly sessions: number;
    /** New name of the old database; null if there was none. */
    readonly setAside: string | null;
    /** Ids of sessions that are lost; absent if there are none. */
    readonly lost?: readonly string[];
  } | null;
  /** The rows and files that were compared. Absent if syncing them changed something, because they are then stale. */
  readonly changedRows?: ChangedRows;
  /** The repair of derived rows; absent if there were no rows to repair. */
  readonly rows?: RowsReport;
  /** New name of a write-ahead log that did not belong to the database; absent if there was none. */
  readonly foreignLog?: string;
  /** The reason for no sync: another process holds the writer lock, and the caller does not wait. */
  readonly unsynced?: StorageError;
};

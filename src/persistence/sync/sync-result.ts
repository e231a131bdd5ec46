/** What syncing both stores came to. */
import type { StorageError } from '../disk/storage-error.js';

export type SyncResult = {
  /** Sessions whose text went from a file into the database. */
  readonly read: readonly string[];
  /** Sessions whose text went from the database into a file. */
  readonly written: readonly string[];
  /** Sessions that went to the trash, for their file lies there already or their row says so. */
  readonly deleted: readonly string[];
  /** Deleted sessions that came back, for they were edited since, or their file was put back. */
  readonly broughtBack: readonly string[];
  /** Every text that lies beside a session and is to be decided; `id` is null where it cannot be read. */
  readonly conflicts: readonly { readonly id: string | null; readonly file: string }[];
  /** Those of the conflicts that came up just now. */
  readonly newConflicts: readonly string[];
  /** Files and rows that are no sessions; left untouched. */
  readonly invalid: readonly { readonly file: string; readonly reason: string }[];
  /** What could not be written; tried again at the next chance. */
  readonly pending: readonly {
    readonly id: string;
    readonly missing: 'database' | 'file';
    readonly reason: StorageError;
  }[];
};

/** The lists of a `SyncResult` while it is made. */
export type SyncLists = { -readonly [Key in keyof SyncResult]: SyncResult[Key][number][] };

export function emptyLists(): SyncLists {
  return {
    read: [],
    written: [],
    deleted: [],
    broughtBack: [],
    conflicts: [],
    newConflicts: [],
    invalid: [],
    pending: [],
  };
}

/** True when both stores hold the same and nothing is left to decide. */
export function isSynced({ conflicts, invalid, pending }: SyncResult): boolean {
  return conflicts.length === 0 && invalid.length === 0 && pending.length === 0;
}

/** True when syncing left both stores as it found them. */
export function changedNothing(syncResult: SyncResult): boolean {
  const { read, written, deleted, broughtBack, newConflicts } = syncResult;
  return [read, written, deleted, broughtBack, newConflicts].every((list) => list.length === 0);
}

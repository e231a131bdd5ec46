import type { StorageError } from '../disk/storage-error.js';

export type SyncResult = {
  /** Ids of sessions whose text was copied from a file to the database. */
  readonly read: readonly string[];
  /** Ids of sessions whose text was copied from the database to a file. */
  readonly written: readonly string[];
  /** Ids of sessions that were deleted, because the trash has their tombstone or their row is deleted. */
  readonly deleted: readonly string[];
  /** Ids of deleted sessions that were restored, because their file was edited or added again. */
  readonly restored: readonly string[];
  /** Ids of sessions that were deleted on another machine but stay, because they were edited here. */
  readonly keptAfterDeletion: readonly string[];
  /** All open conflicts; `id` is null if the conflict file cannot be read. */
  readonly conflicts: readonly { readonly id: string | null; readonly file: string }[];
  /** File names of the conflicts that this sync found. */
  readonly newConflicts: readonly string[];
  /** Files and rows without a valid session; they are left unchanged. */
  readonly invalid: readonly { readonly file: string; readonly reason: string }[];
  /** Ids of sessions and names of files that stay unchanged until a second look finds the same. */
  readonly waiting: readonly string[];
  /** Ids of sessions whose missing files were not written, because the folder or most files are missing. */
  readonly missing: readonly string[];
  /** Copies that could not be written; the next sync tries again. */
  readonly pending: readonly {
    readonly id: string;
    readonly missing: 'database' | 'file';
    readonly reason: StorageError;
  }[];
};

/** The lists of a `SyncResult`, to which sync can add. */
export type SyncLists = { -readonly [Key in keyof SyncResult]: SyncResult[Key][number][] };

export function emptyLists(): SyncLists {
  return {
    read: [],
    written: [],
    deleted: [],
    restored: [],
    keptAfterDeletion: [],
    conflicts: [],
    newConflicts: [],
    invalid: [],
    waiting: [],
    missing: [],
    pending: [],
  };
}

/** True if both stores are equal and nothing is left to decide, except what waits for a second look. */
export function isSynced({ conflicts, invalid, missing, pending }: SyncResult): boolean {
  return [conflicts, invalid, missing, pending].every((list) => list.length === 0);
}

/** Joins the results of two syncs, one after the other. Open issues are those of the second sync. */
export function joinResults(first: SyncResult, second: SyncResult): SyncResult {
  return {
    ...second,
    read: [...first.read, ...second.read],
    written: [...first.written, ...second.written],
    deleted: [...first.deleted, ...second.deleted],
    restored: [...first.restored, ...second.restored],
    keptAfterDeletion: [...first.keptAfterDeletion, ...second.keptAfterDeletion],
    newConflicts: [...first.newConflicts, ...second.newConflicts],
  };
}

/** True if the lists of what sync did are empty. */
export function changedNothing(syncResult: SyncResult): boolean {
  const { read, written, deleted, restored, keptAfterDeletion, newConflicts } = syncResult;
  return [read, written, deleted, restored, keptAfterDeletion, newConflicts].every(
    (list) => list.length === 0,
  );
}

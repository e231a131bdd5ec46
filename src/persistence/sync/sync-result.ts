/** The result of syncing both stores. */
import type { StorageError } from '../disk/storage-error.js';

export type SyncResult = {
  /** Sessions whose text went from a file into the database. */
  readonly read: readonly string[];
  /** Sessions whose text went from the database into a file. */
  readonly written: readonly string[];
  /** Sessions moved to the trash, because their file is there already or their row is deleted. */
  readonly deleted: readonly string[];
  /** Deleted sessions that were restored, because their file was edited or added again. */
  readonly restored: readonly string[];
  /** Sessions that were deleted on another machine and stay because they were edited here. */
  readonly keptAfterDeletion: readonly string[];
  /** All open conflicts; `id` is null if the file cannot be read. */
  readonly conflicts: readonly { readonly id: string | null; readonly file: string }[];
  /** File names of the conflicts that this sync found. */
  readonly newConflicts: readonly string[];
  /** Files and rows without a valid session; left as they are. */
  readonly invalid: readonly { readonly file: string; readonly reason: string }[];
  /** Sessions and files that are decided once a second look, at least 3 s later, finds the same. */
  readonly waiting: readonly string[];
  /** Sessions whose files are missing and were not written, because the folder or most of its files are missing. */
  readonly missing: readonly string[];
  /** Copies that could not be written; the next sync tries again. */
  readonly pending: readonly {
    readonly id: string;
    readonly missing: 'database' | 'file';
    readonly reason: StorageError;
  }[];
};

/** The lists of a `SyncResult` while sync adds to them. */
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

/** True if both stores are equal and nothing is left to decide. */
export function isSynced({ conflicts, invalid, missing, pending }: SyncResult): boolean {
  return [conflicts, invalid, missing, pending].every((list) => list.length === 0);
}

/** Joins the results of two consecutive syncs; open issues are those of the second one. */
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

/** True if sync changed neither store. */
export function changedNothing(syncResult: SyncResult): boolean {
  const { read, written, deleted, restored, keptAfterDeletion, newConflicts } = syncResult;
  return [read, written, deleted, restored, keptAfterDeletion, newConflicts].every(
    (list) => list.length === 0,
  );
}

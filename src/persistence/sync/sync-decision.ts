/** Decides what sync does with one session, from its row, its files and their last common text. Pure. */

/** A row for the comparison. */
export type HashedRow = {
  /** SHA-256 of the text last written to or read from the file; null if there was no file. */
  readonly fileHash: string | null;
  readonly textHash: string;
  readonly isDeleted: boolean;
  /** True if a deletion could not move the file to the trash yet. */
  readonly isFileToMove: boolean;
};

/** A file for the comparison; the hash is SHA-256 of its text. */
export type HashedFile = { readonly hash: string };

export type SyncDecision =
  /** Both copies have the same text. */
  | 'synced'
  /** Only the file changed: its text is saved in the database. */
  | 'read-file'
  /** Only the row changed, or there is no file: its text is written to the file. */
  | 'write-file'
  /** Both changed: both texts are kept, the file's as a conflict. */
  | 'conflict'
  /** The row is deleted and its file is still with the sessions: the file goes to the trash. */
  | 'move-to-trash'
  /** The row is deleted and its file was added again or edited since: the session is restored. */
  | 'restore'
  /** The row is deleted and has no file. */
  | 'nothing';

/** Three-way comparison of a row, its file, and the text they last had in common. */
export function decideSession(row: HashedRow | null, file: HashedFile | null): SyncDecision {
  if (row === null) return 'read-file';
  if (row.isDeleted) {
    if (file === null) return 'nothing';
    return row.isFileToMove && file.hash === row.fileHash ? 'move-to-trash' : 'restore';
  }
  if (file === null) return 'write-file';
  if (file.hash === row.textHash) return 'synced';
  const isFileChanged = file.hash !== row.fileHash;
  const isRowChanged = row.textHash !== row.fileHash;
  if (isFileChanged && isRowChanged) return 'conflict';
  return isFileChanged ? 'read-file' : 'write-file';
}

/** One of several files with the same session. */
export type SameSessionFile = HashedFile & {
  readonly name: string;
  /** True if the file has a standard name of its session. */
  readonly isStandardName: boolean;
};

export type DuplicateDecision = {
  /** The session's file. */
  readonly kept: SameSessionFile;
  /** Files with the same text as the kept one, or with the text from before a change of date. */
  readonly superseded: readonly SameSessionFile[];
  /** Files with another text. */
  readonly conflicts: readonly SameSessionFile[];
};

/**
 * Decides which of several files with one id is the session's. If all have the same text, the one with the standard
 * name is kept, otherwise the one that the row names. One file with the standard name next to files with the last
 * common text is a change of date that was interrupted between its two steps: the new file is kept.
 * @param files two or more
 */
export function decideDuplicates(
  files: readonly [SameSessionFile, ...SameSessionFile[]],
  row: { readonly fileName: string | null; readonly fileHash: string | null } | null,
): DuplicateDecision {
  const renamed = files.filter((file) => file.isStandardName && file.hash !== row?.fileHash);
  const [moved] = renamed;
  const isDateChange =
    renamed.length === 1 && files.every((file) => file === moved || file.hash === row?.fileHash);
  if (moved && isDateChange) {
    return { kept: moved, superseded: files.filter((file) => file !== moved), conflicts: [] };
  }
  const areEqual = files.every((file) => file.hash === files[0].hash);
  const named = files.find((file) => file.name === row?.fileName);
  const byRule = files.find((file) => file.isStandardName);
  const kept = (areEqual ? (byRule ?? named) : (named ?? byRule)) ?? files[0];
  const others = files.filter((file) => file !== kept);
  return {
    kept,
    superseded: others.filter((file) => file.hash === kept.hash),
    conflicts: others.filter((file) => file.hash !== kept.hash),
  };
}

/** What syncing does with one session: a row and its file, and what was known of them the last time. Pure. */

/** A row as syncing compares it; `fileHash` is of the text last written to or read from its file. */
export type RowSide = {
  readonly fileHash: string | null;
  readonly textHash: string;
  readonly isDeleted: boolean;
  /** True where a deletion could not move the file yet. */
  readonly isFileToMove: boolean;
};

/** A file as syncing compares it: SHA-256 of its text. */
export type FileSide = { readonly hash: string };

export type SyncDecision =
  /** Both hold the same text. */
  | 'synced'
  /** The file changed and the row did not: the text goes into the database. */
  | 'read-in'
  /** The row changed and the file did not, or there is none: the text goes into the file. */
  | 'write-out'
  /** Both changed: both are kept, the file's text beside the original. */
  | 'conflict'
  /** The row is deleted and its file still among the sessions: it goes to the trash. */
  | 'move-to-trash'
  /** A file stands among the sessions again, or was edited after the deletion: the session comes back. */
  | 'bring-back'
  /** Deleted, and no file: nothing to do. */
  | 'gone';

/** The three-way comparison of a row, its file, and the text they last had in common. */
export function decideSession(row: RowSide | null, file: FileSide | null): SyncDecision {
  if (row === null) return 'read-in';
  if (row.isDeleted) {
    if (file === null) return 'gone';
    return row.isFileToMove && file.hash === row.fileHash ? 'move-to-trash' : 'bring-back';
  }
  if (file === null) return 'write-out';
  if (file.hash === row.textHash) return 'synced';
  const isFileChanged = file.hash !== row.fileHash;
  const isRowChanged = row.textHash !== row.fileHash;
  if (isFileChanged && isRowChanged) return 'conflict';
  return isFileChanged ? 'read-in' : 'write-out';
}

/** One of several files with the same session in them. */
export type SameSessionFile = FileSide & {
  readonly name: string;
  /** True where the naming rule gives this name to what the file holds. */
  readonly isNameByRule: boolean;
};

/** What becomes of several files with one id: one stays, its equals go, what differs is a conflict. */
export type DuplicateDecision = {
  readonly stays: SameSessionFile;
  /** Files whose text is kept already, or is the one before the session's date was changed. */
  readonly superseded: readonly SameSessionFile[];
  readonly conflicts: readonly SameSessionFile[];
};

/**
 * Which of several files with one id is the session's. Equal ones: that with the rule's name. Otherwise the one
 * the row names; but where a file with the rule's name for another date stands beside the text last known, a
 * change of the date was interrupted between its two steps, and the new one is the session.
 * @param files two or more
 */
export function decideDuplicates(
  files: readonly [SameSessionFile, ...SameSessionFile[]],
  row: { readonly fileName: string | null; readonly fileHash: string | null } | null,
): DuplicateDecision {
  const renamed = files.filter((file) => file.isNameByRule && file.hash !== row?.fileHash);
  const [moved] = renamed;
  const isDateChange =
    renamed.length === 1 && files.every((file) => file === moved || file.hash === row?.fileHash);
  if (moved && isDateChange) {
    return { stays: moved, superseded: files.filter((file) => file !== moved), conflicts: [] };
  }
  const areEqual = files.every((file) => file.hash === files[0].hash);
  const named = files.find((file) => file.name === row?.fileName);
  const byRule = files.find((file) => file.isNameByRule);
  const stays = (areEqual ? (byRule ?? named) : (named ?? byRule)) ?? files[0];
  const others = files.filter((file) => file !== stays);
  return {
    stays,
    superseded: others.filter((file) => file.hash === stays.hash),
    conflicts: others.filter((file) => file.hash !== stays.hash),
  };
}

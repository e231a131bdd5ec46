/** What the comparison needs to know about a row. */
export type HashedRow = {
  /** SHA-256 of the text that was last written to or read from the file; null if there was no file. */
  readonly fileHash: string | null;
  readonly textHash: string;
  readonly isDeleted: boolean;
  /** True if the row names a file, which for a deleted session is not in the trash yet. */
  readonly isFileToMove: boolean;
};

/** What the comparison needs to know about a file: SHA-256 of its text. */
export type HashedFile = { readonly hash: string };

export type SyncDecision =
  /** Both copies have the same text. */
  | 'synced'
  /** Only the file changed, or there is no row: the file's text is saved in the database. */
  | 'read-file'
  /** Only the row changed, or there is no file: the row's text is written to the file. */
  | 'write-file'
  /** Both copies changed: both texts are kept, and the file's text becomes a conflict. */
  | 'conflict'
  /** The row is deleted and its file is unchanged: the file goes to the trash. */
  | 'move-to-trash'
  /** The row is deleted, but its file was added again or edited since: the session is restored. */
  | 'restore'
  /** The row is deleted and has no file. */
  | 'nothing';

/** Decides what sync does with one session, from its row, its file and the last text that both had. */
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

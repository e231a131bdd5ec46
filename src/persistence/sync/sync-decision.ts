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

/** How both stores are synced. */
export type SyncOptions = {
  /** True to write the row's text if row and file differ; the file's text is kept in `trash/replaced/`. */
  readonly rowsWin?: boolean;
  /** True to act at once on missing and invalid files, even if another program may be writing them. */
  readonly needsNoSecondLook?: boolean;
  /** True to rename an invalid file that has the name of a session's file. */
  readonly setsInvalidAside?: boolean;
  /** False to throw at once if another process holds the writer lock. */
  readonly waits?: boolean;
  /** True if no other process can have opened the database yet. */
  readonly isPrivate?: boolean;
};

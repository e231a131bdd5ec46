/** How both stores are synced. */
export type SyncOptions = {
  /** True to write the database's text over a file's that differs. The file's text is moved to the trash. */
  readonly rowsWin?: boolean;
  /** True to write missing files at once, and to report files that may still be written to. */
  readonly needsNoSecondLook?: boolean;
  /** True to set aside an invalid file that has the name of a session's file. */
  readonly setsInvalidAside?: boolean;
  /** False to fail at once, with nothing synced, if another process holds the writer lock. */
  readonly waits?: boolean;
  /** True for a database that no other process knows yet. */
  readonly isPrivate?: boolean;
};

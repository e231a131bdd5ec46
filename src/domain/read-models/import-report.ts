/** The result of an import or its preview. */

/** What importing would do, or did. */
export type ImportReport = {
  readonly new: number;
  readonly same: number;
  /** Sessions that are there already with another record; they are left as they are unless replaced. */
  readonly changed: number;
  /** Sets of the new sessions. */
  readonly sets: number;
  /** Sets of every session that was read. */
  readonly setsRead: number;
  /** Rows of tables below their headers. */
  readonly rows: number;
  /** What was left out and why; `place` is empty where a whole file is meant. */
  readonly skipped: readonly ImportRemark[];
  /** What a person should know of what was read. */
  readonly notes: readonly ImportRemark[];
  /** Sessions that no store could take. */
  readonly failed: number;
  /** Sessions of which only one store has a copy. */
  readonly oneCopy: number;
};

export type ImportRemark = { readonly file: string; readonly place: string; readonly reason: string };

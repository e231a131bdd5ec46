/** The state of both stores, as the Data screen shows it. */

/** An entry in the list of issues: something to decide or to retry. */
export type StoreIssue =
  /** A text that was set aside because of a conflict; `id` is null if it cannot be read. */
  | { readonly kind: 'conflict'; readonly id: string | null; readonly title: string; readonly file: string }
  /** A copy that could not be written yet, and why. */
  | {
      readonly kind: 'pending';
      readonly id: string;
      readonly title: string;
      readonly missing: 'database' | 'file';
      readonly reason: string;
    }
  /** A session that was deleted on another machine and stays because it was edited here. */
  | { readonly kind: 'kept'; readonly id: string; readonly title: string }
  /** A copy of `athlete.json` that a file synchroniser left. */
  | { readonly kind: 'settings'; readonly file: string }
  /** An invalid file or row. `title` is the date and focus of a row; null for a file, or if unreadable. */
  | {
      readonly kind: 'invalid';
      readonly title: string | null;
      readonly file: string;
      readonly reason: string;
    };

/** An overview of both stores. Paths are relative to the data root if they are inside it. */
export type StoresOverview = {
  readonly root: string;
  /** Why this folder is the data root. */
  readonly rootReason: string;
  readonly database: {
    readonly path: string;
    readonly sessions: number;
    /** Includes the write-ahead log. */
    readonly sizeBytes: number;
    /** Why the database cannot be used; null if it can. */
    readonly error: string | null;
  };
  readonly filesPath: string;
  readonly trashCount: number;
  readonly discardedDraftCount: number;
  readonly draftCount: number;
  /** True if an import can be taken back. */
  readonly canUndoImport: boolean;
  readonly lastBackup: { readonly path: string; readonly modifiedMs: number } | null;
  /** Null until all files were scanned. */
  readonly copies: CopiesOverview | null;
};

/** The sync states of all sessions. */
export type CopiesOverview = {
  readonly fileCount: number;
  /** Size of all session files. */
  readonly sizeBytes: number;
  /** Sessions whose copies are equal. */
  readonly agree: number;
  /** Sessions whose copies differ or cannot be read. Files that the last sync reported as invalid do not count. */
  readonly changed: number;
  readonly issues: readonly StoreIssue[];
  /** Why the files cannot be scanned, in one sentence; null if they can. */
  readonly error: string | null;
};

/** A deleted session or discarded draft that can be restored. */
export type TrashedSession = { readonly id: string; readonly date: string; readonly title: string } & (
  | { readonly kind: 'session' }
  /** `name`: the name of its file in `trash/drafts/`. */
  | { readonly kind: 'draft'; readonly name: string }
);

/** Both texts of a conflict; `session` is null if the session no longer exists. */
export type ConflictTexts = { readonly session: string | null; readonly conflict: string };

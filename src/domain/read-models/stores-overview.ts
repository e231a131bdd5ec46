/** The state of both stores. */

/** What is not as it should be, for deciding or trying again. */
export type StoreIssue =
  /** A text set aside beside a session, to be decided; `id` is null where it cannot be read. */
  | { readonly kind: 'conflict'; readonly id: string | null; readonly title: string; readonly file: string }
  /** One copy that could not be written yet, and why. */
  | {
      readonly kind: 'pending';
      readonly id: string;
      readonly title: string;
      readonly missing: 'database' | 'file';
      readonly reason: string;
    }
  /** A file in the folder of sessions, or a row, that is no session; left untouched. */
  | { readonly kind: 'invalid'; readonly file: string; readonly reason: string };

/** What both stores hold. Paths are relative to the root where they lie in it. */
export type StoresOverview = {
  readonly root: string;
  /** Why this data root and no other. */
  readonly rootReason: string;
  readonly database: {
    readonly path: string;
    readonly sessions: number;
    readonly sizeBytes: number;
    /** Why it cannot be used; null where it can. */
    readonly problem: string | null;
  };
  readonly filesPath: string;
  /** Files in the trash. */
  readonly trashCount: number;
  readonly discardedDraftCount: number;
  readonly draftCount: number;
  readonly lastBackup: { readonly path: string; readonly modifiedMs: number } | null;
  /** Null until every file was looked at. */
  readonly copies: CopiesOverview | null;
};

/** How the copies of all sessions stand to each other. */
export type CopiesOverview = {
  readonly fileCount: number;
  /** Of all files of sessions. */
  readonly sizeBytes: number;
  /** Sessions whose copies are known to be equal. */
  readonly agree: number;
  /** Sessions whose copies differ since both stores were synced, or of which one cannot be read since. */
  readonly changed: number;
  readonly issues: readonly StoreIssue[];
  /** Why the files cannot be looked at, in one sentence; null where they can. */
  readonly problem: string | null;
};

/** A deleted session, or the discarded draft of one, that can be brought back. */
export type TrashedSession = { readonly id: string; readonly date: string; readonly title: string } & (
  | { readonly kind: 'session' }
  /** `name`: of its file in `trash/drafts/`. */
  | { readonly kind: 'draft'; readonly name: string }
);

/** Both texts of a conflict; `session` is null where the session it lies beside is gone. */
export type ConflictTexts = { readonly session: string | null; readonly conflict: string };

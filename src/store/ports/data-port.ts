/** What the Data screen needs of the world. */
import type { Task } from './tasks.js';

/** What is not as it should be, for deciding or trying again. */
export type StoreTrouble =
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
  /** Sessions whose copies differ since both stores were settled, or of which one cannot be read since. */
  readonly changed: number;
  readonly troubles: readonly StoreTrouble[];
  /** Why the files cannot be looked at, in one sentence; null where they can. */
  readonly problem: string | null;
};

/** What is known at once. */
export type OverviewRead = {
  readonly overview: StoresOverview;
  /** The look at the files, where it is not over yet. */
  readonly rest: Task<CopiesOverview> | null;
};

/** A deleted session, or the discarded draft of one, that can be brought back. */
export type TrashedSession = { readonly id: string; readonly date: string; readonly title: string } & (
  | { readonly kind: 'session' }
  /** `name`: of its file in `trash/drafts/`. */
  | { readonly kind: 'draft'; readonly name: string }
);

/** Both texts of a conflict; `session` is null where the session it lies beside is gone. */
export type ConflictTexts = { readonly session: string | null; readonly conflict: string };

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

/** The work of the Data screen. Results are one sentence for the screen unless they say more. */
export type DataPort = {
  /** Neither it nor the rest ever throws. */
  readonly overview: () => OverviewRead;
  /** Settles both stores and tries again what could not be written. */
  readonly settle: () => Task<string>;
  /** Compares both stores, every byte. */
  readonly verify: () => Task<string>;
  readonly backup: () => Task<string>;
  /** Adds what an archive holds and this data root does not; refused before anything is touched where it is damaged. */
  readonly restore: (archivePath: string) => Task<string>;
  readonly previewImport: (path: string) => Task<ImportReport>;
  readonly import: (path: string) => Task<ImportReport>;
  /** Every session as one JSON list in a new file at `path`. */
  readonly export: (path: string) => Task<string>;
  /** Deleted sessions, then discarded drafts, the last ones of each first. @throws with one sentence */
  readonly trash: () => readonly TrashedSession[];
  /** @throws with one sentence */
  readonly conflictTexts: (file: string) => ConflictTexts;
  /** Decides a conflict; the other text is kept in `trash/replaced/`. @returns what was done; @throws with one sentence */
  readonly decideConflict: (file: string, keep: 'session' | 'conflict') => string;
};

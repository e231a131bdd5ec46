/** What the Data screen needs of the world. */

import type { ImportReport } from '../../domain/read-models/import-report.js';
import type {
  ConflictTexts,
  CopiesOverview,
  StoresOverview,
  TrashedSession,
} from '../../domain/read-models/stores-overview.js';
import type { Task } from '../../domain/task.js';

/** What is known at once. */
export type OverviewRead = {
  readonly overview: StoresOverview;
  /** The look at the files, where it is not over yet. */
  readonly rest: Task<CopiesOverview> | null;
};
/** The work of the Data screen. Results are one sentence for the screen unless they say more. */
export type DataPort = {
  /** Neither it nor the rest ever throws. */
  readonly overview: () => OverviewRead;
  /** Syncs both stores and tries again what could not be written. */
  readonly sync: () => Task<string>;
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

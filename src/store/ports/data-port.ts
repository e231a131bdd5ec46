/** What the Data screen needs of the world. */

import type { ImportReport } from '../../domain/read-models/import-report.js';
import type {
  ConflictTexts,
  CopiesOverview,
  StoresOverview,
  TrashedSession,
} from '../../domain/read-models/stores-overview.js';
import type { Work } from '../../domain/task.js';

/** The work of the Data screen. Results are one sentence for the screen unless they say more. */
export type DataPort = {
  /** What is known without reading the session files. Never throws. */
  readonly overview: () => StoresOverview;
  /** The sync state of every session. Never throws. */
  readonly copies: () => Work<CopiesOverview>;
  /** Syncs both stores and tries again what could not be written. */
  readonly sync: () => Work<string>;
  /** Compares both stores, every byte. */
  readonly verify: () => Work<string>;
  readonly backup: () => Work<string>;
  /** Adds what an archive holds and this data root does not; refused before anything is touched where it is damaged. */
  readonly restore: (archivePath: string) => Work<string>;
  readonly previewImport: (path: string) => Work<ImportReport>;
  readonly import: (path: string) => Work<ImportReport>;
  /** Every session as one JSON list in a new file at `path`. */
  readonly export: (path: string) => Work<string>;
  /** Deleted sessions, then discarded drafts, the last ones of each first. @throws with one sentence */
  readonly trash: () => readonly TrashedSession[];
  /** @throws with one sentence */
  readonly conflictTexts: (file: string) => ConflictTexts;
  /** Decides a conflict; the other text is kept in `trash/replaced/`. @returns what was done; @throws with one sentence */
  readonly decideConflict: (file: string, keep: 'session' | 'conflict') => string;
};

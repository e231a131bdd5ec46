/** The operations of the Data screen. */

import type { PathCompletion } from '../../domain/path-completion.js';
import type { ImportPreview, ImportReport, ImportUnits } from '../../domain/read-models/import-report.js';
import type {
  ConflictTexts,
  CopiesOverview,
  StoresOverview,
  TrashedSession,
} from '../../domain/read-models/stores-overview.js';
import type { Work } from '../../domain/task.js';
import type { WrittenFormat } from '../../domain/written-format.js';

/** A task that returns a string returns sentences for the screen. The message of an error is one sentence. */
export type DataPort = {
  /** The overview without reading the session files. Never throws. */
  readonly overview: () => StoresOverview;
  /** The sync state of every session. Never throws. */
  readonly copies: () => Work<CopiesOverview>;
  /** Syncs both stores, and writes copies that could not be written before. */
  readonly sync: () => Work<string>;
  /** Compares every byte of both stores. */
  readonly verify: () => Work<string>;
  readonly backup: () => Work<string>;
  /** Adds missing sessions and drafts of an archive. Throws before any change if the archive is damaged. */
  readonly restore: (archivePath: string) => Work<string>;
  readonly previewImport: (path: string, units?: ImportUnits) => Work<ImportPreview>;
  readonly import: (path: string, units?: ImportUnits) => Work<ImportReport>;
  /** Undoes the last import. */
  readonly undoImport: () => Work<string>;
  /** `path`, with a number before its ending if the file exists already. Never throws. */
  readonly freePath: (path: string) => string;
  /** Why nothing can be read at `path`, in one sentence; null if a file or folder exists there. Never throws. */
  readonly whyMissing: (path: string) => string | null;
  /** Completes a path as Tab does in a shell. Never throws. */
  readonly completePath: (typed: string) => PathCompletion;
  /** Writes every session to a new file at `path`. */
  readonly export: (path: string, format: WrittenFormat) => Work<string>;
  /** Deleted sessions, then discarded drafts, the latest of each first. @throws Error with a one-sentence message */
  readonly trash: () => readonly TrashedSession[];
  /** Both texts of a conflict. @throws Error with a one-sentence message */
  readonly conflictTexts: (file: string) => ConflictTexts;
  /**
   * The text that is not kept moves to `trash/replaced/`.
   * @param shown the compared texts; throws if a relevant one changed
   * @returns the outcome
   * @throws Error with a one-sentence message
   */
  readonly decideConflict: (file: string, keep: 'session' | 'conflict', shown: ConflictTexts) => string;
  /** Confirms that a session stays although another machine deleted it. @throws Error with a one-sentence message */
  readonly confirmKept: (id: string) => void;
  /**
   * Adds the body weights and aliases of another copy of the settings.
   * @returns the outcome
   * @throws Error with a one-sentence message
   */
  readonly mergeSettings: (file: string) => string;
};

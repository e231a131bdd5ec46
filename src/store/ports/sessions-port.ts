/** Reading, saving and deleting sessions. */

import type { DraftBase, SavedSession } from '../../domain/draft-relation.js';
import type { ExerciseOccurrence, KnownExercise } from '../../domain/read-models/exercise-history.js';
import type {
  CopyState,
  EditedFile,
  OpenedFile,
  SessionCopies,
} from '../../domain/read-models/session-copies.js';
import type { SessionOutline } from '../../domain/read-models/session-outline.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import type { PersonalBests } from '../../domain/statistics/training-record.js';
import type { Work } from '../../domain/task.js';

export type SyncSummary = {
  /** Messages for the user, one sentence each. */
  readonly messages: readonly string[];
  /** True if the list of sessions may have changed. */
  readonly isChanged: boolean;
  /** The delay before the next sync, because files may still arrive; absent if no files are expected. */
  readonly nextLookMs?: number;
  /** The state of every session whose copies are not equal, by id; includes sessions that are only files. */
  readonly copyStates: ReadonlyMap<string, CopyState>;
};

/** The result of saving, for a screen. Relative paths are below `root`. */
export type SaveResult =
  | {
      readonly status: 'saved';
      readonly root: string;
      readonly databasePath: string;
      readonly filePath: string;
      /** The files of conflicting texts, written by another program; absent if there are none. */
      readonly conflicts?: readonly string[];
    }
  | {
      readonly status: 'saved-one-copy';
      readonly root: string;
      readonly missing: 'database' | 'file';
      readonly reason: string;
      readonly path: string;
      readonly conflicts?: readonly string[];
    }
  | { readonly status: 'not-saved'; readonly reason: string };

/** The outcome of the user's editor; the reason is without a full stop. */
export type EditorOutcome =
  | { readonly status: 'ended' }
  /** No editor is configured. */
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly reason: string };

export type SessionsPort = {
  /**
   * Saves to both stores; never throws.
   * @param base what the edit started from; a text saved since then becomes a conflict
   */
  readonly save: (session: TrainingSession, base: DraftBase) => SaveResult;
  /**
   * The newest sessions, newest first.
   * @param before only sessions before this session
   * @throws Error with a one-sentence message
   */
  readonly summaries: (limit: number, before?: SessionOrderKey) => readonly SessionSummary[];
  /** The outlines of these sessions. Missing ones are skipped. @throws Error with a one-sentence message */
  readonly outlines: (ids: readonly string[]) => readonly SessionOutline[];
  /** The saved session; null if there is none or it cannot be read. Never throws. */
  readonly saved: (id: string, date: string) => SavedSession | null;
  /** Both copies of a session as they are now. Never throws. */
  readonly copies: (id: string) => SessionCopies;
  /** The absolute path of a file in the data root. */
  readonly absolutePath: (filePath: string) => string;
  /** The newest session; null if there is none. @throws Error with a one-sentence message */
  readonly newest: () => TrainingSession | null;
  /** All exercises ever done, last done first. @throws Error with a one-sentence message */
  readonly knownExercises: () => readonly KnownExercise[];
  /**
   * The earlier session to compare with: of the same program day, otherwise of the same focus; null if none.
   * @throws Error with a one-sentence message
   */
  readonly lastOfSameDay: (session: TrainingSession) => TrainingSession | null;
  /** The exercises of the newest session with a focus, in its order. @throws Error with a one-sentence message */
  readonly exercisesOfFocus: (focus: string) => readonly string[];
  /** Deletes a session. @returns the outcome in one sentence; @throws Error with a one-sentence message */
  readonly delete: (id: string) => string;
  /** Restores a deleted session. @returns the outcome in one sentence; @throws Error with a one-sentence message */
  readonly undelete: (id: string) => string;
  /** Syncs both stores, then reads the state of every session. */
  readonly sync: () => Work<SyncSummary>;
  /**
   * Rewrites derived rows that differ from their documents, once a day.
   * @returns a sentence about repairs or a failure; null if nothing was repaired
   */
  readonly checkRows: () => Work<string | null>;
  /** Copies a session's file for an editor; null if it has none. @throws Error with a one-sentence message */
  readonly openFile: (id: string) => OpenedFile | null;
  /**
   * Saves the edited copy. A text of the session that arrived after `openFile` becomes a conflict.
   * @throws Error with a one-sentence message
   */
  readonly takeEdited: (id: string, opened: OpenedFile) => EditedFile;
  /**
   * Restores the session's file from the database.
   * @returns the name under which the current file is set aside
   * @throws Error with a one-sentence message
   */
  readonly restoreLastText: (id: string) => string;
  /** The last occurrences of an exercise before a session, newest first. @throws Error with a one-sentence message */
  readonly recentOccurrences: (
    name: string,
    before: SessionOrderKey,
    limit: number,
  ) => readonly ExerciseOccurrence[];
  /** The personal bests of an exercise before a session. @throws Error with a one-sentence message */
  readonly personalBests: (name: string, before: SessionOrderKey) => PersonalBests;
};

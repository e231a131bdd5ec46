/** Reading, saving and deleting sessions. */

import type { DraftBase, SavedSession } from '../../domain/draft-relation.js';
import type { ExerciseOccurrence, KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { CopyState, EditedFile, SessionCopies } from '../../domain/read-models/session-copies.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import type { PersonalBests } from '../../domain/statistics/records.js';
import type { Work } from '../../domain/task.js';

/** What syncing came to. */
export type SyncSummary = {
  /** What happened that a person should know, each one sentence. */
  readonly messages: readonly string[];
  /** True where other sessions may be listed now, or others as they were. */
  readonly isChanged: boolean;
  /** How the copies stand of each session, by id, whose copies are not equal; sessions that are only files are among them. */
  readonly copyStates: ReadonlyMap<string, CopyState>;
};

/** What came of saving, in words and paths a screen can show; paths lie below `root` where they are relative. */
export type SaveResult =
  | {
      readonly status: 'saved';
      readonly root: string;
      readonly databasePath: string;
      readonly filePath: string;
      /** Files of texts that another program wrote meanwhile; absent if there are none. */
      readonly conflicts?: readonly string[];
    }
  | {
      readonly status: 'saved-one-copy';
      readonly root: string;
      readonly missing: 'database' | 'file';
      readonly reason: string;
      readonly path: string;
      /** As above. */
      readonly conflicts?: readonly string[];
    }
  | { readonly status: 'not-saved'; readonly reason: string };

/** How the person's editor ended; the reason without a full stop. */
export type EditorOutcome =
  | { readonly status: 'ended' }
  /** Nothing says which editor it is. */
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly reason: string };

export type SessionsPort = {
  /**
   * Saves through the one save path, both stores. Never throws.
   * @param base the saved text that it began from; another one that is there by now becomes a conflict
   */
  readonly save: (session: TrainingSession, base: DraftBase) => SaveResult;
  /** The newest sessions, newest first. @throws with one sentence */
  readonly summaries: (limit: number) => readonly SessionSummary[];
  /** A session as it is saved; null where it is not, or cannot be read. Never throws. */
  readonly saved: (id: string, date: string) => SavedSession | null;
  /** Both copies of a session, as their stores hold them now. Never throws. */
  readonly copies: (id: string) => SessionCopies;
  /** Where a file of the data root lies on this machine. */
  readonly absolutePath: (filePath: string) => string;
  /** @throws with one sentence */
  readonly newest: () => TrainingSession | null;
  /** Exercises ever done, the last done first. @throws with one sentence */
  readonly knownExercises: () => readonly KnownExercise[];
  /** The exercises of the newest session of a focus, in its order. @throws with one sentence */
  readonly exercisesOfFocus: (focus: string) => readonly string[];
  /** Deletes a session; it can be brought back. @returns what happened, in one sentence; @throws with one sentence */
  readonly delete: (id: string) => string;
  /** Brings a deleted session back. @returns what happened, in one sentence; @throws with one sentence */
  readonly undelete: (id: string) => string;
  /** Syncs both stores, and looks how the copies stand then. */
  readonly sync: () => Work<SyncSummary>;
  /**
   * Compares all that the database derives from documents with them, once a day, and writes again what differs.
   * @returns what was repaired, in one sentence; null if nothing was
   */
  readonly checkRows: () => Work<string | null>;
  /**
   * Takes in a session's file as a person left it, as syncing does. @param before both copies before that.
   * @throws with one sentence
   */
  readonly takeEdited: (id: string, filePath: string, before: SessionCopies) => EditedFile;
  /**
   * Gives a session's file the database's text; what it says now is set aside. @returns the name it is kept under;
   * @throws with one sentence
   */
  readonly putBack: (id: string) => string;
  /** The last times an exercise was done before a session, newest first. @throws with one sentence */
  readonly recentOccurrences: (
    name: string,
    before: SessionOrderKey,
    limit: number,
  ) => readonly ExerciseOccurrence[];
  /** What stood of an exercise before a session. @throws with one sentence */
  readonly personalBests: (name: string, before: SessionOrderKey) => PersonalBests;
};

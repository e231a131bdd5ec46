/** What the store needs of the world; the parts behind it are given by the composition root. */
import type { Athlete } from '../domain/athlete.js';
import type { DraftBase, SavedSession } from '../domain/draft-relation.js';
import type { ExerciseLibrary, ExerciseMuscles } from '../domain/exercise-library.js';
import type { SetVolume } from '../domain/load.js';
import type { TrainingSession, WarmupSet, WorkingSet } from '../domain/record.js';
import type { Renaming } from '../domain/rename-exercise.js';
import type { SessionMoment } from '../domain/session-moment.js';
import type { DoneExercise } from '../domain/statistics/done-exercise.js';
import type { Standings, TrainingRecord } from '../domain/statistics/records.js';
import type { DataPort } from './ports/data-port.js';
import type { FilesPort } from './ports/files-port.js';
import type { ListingPort } from './ports/listing-port.js';
import type { StatsPort } from './ports/stats-port.js';
import type { Task } from './ports/tasks.js';

/** A session as lists show it. */
export type SessionSummary = {
  readonly id: string;
  readonly date: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
  readonly focus: string | null;
  readonly exerciseCount: number;
  readonly workingSetCount: number;
  /** Partial repetitions counted where the athlete counts them. */
  readonly volume: SetVolume;
  readonly durationMinutes: number | null;
};

/** One exercise on one day. */
export type ExerciseOccurrence = {
  readonly sessionId: string;
  readonly date: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly focus: string | null;
  readonly name: string;
  readonly order: number;
  readonly notes: string | null;
  readonly warmupSets: readonly WarmupSet[];
  readonly workingSets: readonly WorkingSet[];
};

/** What settling came to. */
export type Settled = {
  /** What happened that a person should know, each one sentence. */
  readonly told: readonly string[];
  /** True where other sessions may be listed now, or others as they were. */
  readonly isChanged: boolean;
  /** How the copies stand of each session, by id, whose copies are not equal; sessions that are only files are among them. */
  readonly copyStates: ReadonlyMap<string, CopyState>;
};

/** What there is of one exercise, but for the times it was done, which may be many. */
export type ExerciseHistory = {
  readonly times: number;
  readonly firstDay: string;
  /** Of all time, in the order they were set. */
  readonly records: readonly TrainingRecord[];
  /** The best there was of each kind. */
  readonly standings: Standings;
  /** Of its last sessions, as many as a chart can show; oldest first. */
  readonly charted: readonly DoneExercise[];
};

/** An exercise ever done: its name as last written, how often, and when last. */
export type KnownExercise = { readonly name: string; readonly count: number; readonly lastDate: string };

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

/** One copy of a session: its text, or why there is none to show. */
export type CopyRead =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly reason: string };

/** How the two copies of a session stand to each other. */
export type CopyState = 'equal' | 'differ' | 'database-only' | 'file-only' | 'unreadable';

export type SessionCopies = {
  readonly database: CopyRead;
  readonly file: CopyRead;
  readonly filePath: string;
  /** True if the file has the newer text, which the database cannot take at the moment. */
  readonly isFilePending?: boolean;
};

/** What became of a session's file that a person edited. */
export type EditedFile =
  /** The database has its text now; `conflict`: the file of a text that another program saved meanwhile. */
  | { readonly status: 'read'; readonly conflict: string | null }
  | { readonly status: 'unchanged' }
  /** It is no session, and was left as it is; the reason with its place in the text, without a full stop. */
  | { readonly status: 'invalid'; readonly reason: string }
  /** It holds another session now; the one it was of has a file of its own again. */
  | { readonly status: 'other-session' }
  /** It was gone; the database's text is in it again. */
  | { readonly status: 'written-again' }
  /** Both stores do not agree yet; why, in one sentence, or nothing where nobody knows. */
  | { readonly status: 'unsettled'; readonly reason: string };

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
  /** Settles both stores, and looks how the copies stand then. */
  readonly settle: () => Task<Settled>;
  /**
   * Compares all that the database derives from documents with them, once a day, and writes again what differs.
   * @returns what was repaired, in one sentence; null if nothing was
   */
  readonly checkRows: () => Task<string | null>;
  /**
   * Takes in a session's file as a person left it, as settling does. @param before both copies before that.
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
    before: SessionMoment,
    limit: number,
  ) => readonly ExerciseOccurrence[];
  /** What stood of an exercise before a session. @throws with one sentence */
  readonly standings: (name: string, before: SessionMoment) => Standings;
};

export type Draft = {
  readonly id: string;
  readonly session: TrainingSession;
  readonly base: DraftBase;
  readonly path: string;
};

/** A session left in progress, and what it is to the saved session of its id. */
export type OfferedDraft = Draft & {
  readonly relation:
    | { readonly kind: 'unsaved' }
    | { readonly kind: 'edit' | 'conflict'; readonly saved: SavedSession };
};

/** Told of the writing of a draft. */
export type DraftObserver = {
  /** It takes long enough that a person wonders. */
  readonly onSlow: () => void;
  /** The session, or a later state of it, is on the disk; or why it is not, in one sentence. */
  readonly onEnd: (problem: string | null) => void;
};

export type DraftsPort = {
  /** Keeps other running apps from these drafts until this one ends. @returns false where another one has them */
  readonly acquire: () => boolean;
  /** Writes the session in progress; the observer is told, maybe at once, when it is durable. Never throws. */
  readonly save: (session: TrainingSession, base: DraftBase, observer: DraftObserver) => void;
  /** Drafts left by an earlier run, newest first; what cannot be read is named in `problems`. Never throws. */
  readonly list: () => { readonly drafts: readonly OfferedDraft[]; readonly problems: readonly string[] };
  /** Removes the draft of a session that is saved. */
  readonly remove: (id: string) => void;
  /** Moves the draft to `trash/drafts/`. @returns its name there; @throws with one sentence */
  readonly discard: (id: string) => string;
  /** Moves a discarded draft back. @throws with one sentence */
  readonly bringBack: (name: string) => void;
};

/** What giving an exercise another name would change. */
export type RenamePreview = {
  readonly renaming: Renaming;
  /** The exercise that has the new name already, as it is written there, and how often it was done: both become one. */
  readonly mergesInto: { readonly name: string; readonly count: number } | null;
  /** Of the sessions that change, those that have both: there the name stands twice then. */
  readonly sessionsWithBoth: number;
};

export type RenameReport = {
  /** With the aliases as they are now. */
  readonly athlete: Athlete;
  /** Which copies are still to be written, and why, in one sentence. */
  readonly missing: string | null;
};

export type ExercisesPort = {
  /** The exercises that come with the program. @throws with one sentence */
  readonly library: () => ExerciseLibrary;
  /** Null where it was never done. @throws with one sentence */
  readonly history: (name: string) => ExerciseHistory | null;
  /** The last so many times an exercise was done, newest first. @throws with one sentence */
  readonly occurrences: (name: string, limit: number) => readonly ExerciseOccurrence[];
  /** What an exercise trained by its last record that says so; null where none does. @throws with one sentence */
  readonly muscles: (name: string) => ExerciseMuscles | null;
  /** Changes nothing. @throws with one sentence */
  readonly previewRename: (from: string, to: string) => RenamePreview;
  /** Renames in both stores, session by session; stopped or killed in between, it is gone on with at the next start. */
  readonly rename: (renaming: Renaming) => Task<RenameReport>;
  /** A renaming that an earlier run began and did not end. @throws with one sentence */
  readonly unfinishedRename: () => Renaming | null;
  readonly finishRename: (renaming: Renaming) => Task<RenameReport>;
};

export type AthletePort = {
  /** @throws with one sentence */
  readonly update: (changes: Partial<Athlete>) => Athlete;
  /** As `update`, for what the first start asks; it is kept in the database while the file cannot be read. */
  readonly answer: (answers: Pick<Athlete, 'userId' | 'userName' | 'unit'>) => Athlete;
};

export type Ports = {
  readonly sessions: SessionsPort;
  readonly listing: ListingPort;
  readonly exercises: ExercisesPort;
  readonly drafts: DraftsPort;
  readonly files: FilesPort;
  readonly data: DataPort;
  readonly stats: StatsPort;
  readonly athlete: AthletePort;
  readonly now: () => Date;
  /** Milliseconds of a clock that nobody sets and that runs while the machine sleeps. */
  readonly steadyMs: () => number;
  readonly newSessionId: () => string;
  /** Calls back once after that time. */
  readonly after: (ms: number, call: () => void) => void;
  /** Ends the program: the shell has its screen back. */
  readonly quit: () => void;
  /** Asks the terminal to put a text on the clipboard; whether it does, it does not say. @returns false for one too long */
  readonly copyToClipboard: (text: string) => boolean;
  /** Hands the terminal to the person's own editor, with a file of the data root, until that ends. */
  readonly openInEditor: (filePath: string) => EditorOutcome;
  /** Gets the lifter's attention: the bell, and a notification where the terminal has them. */
  readonly ring: (message: string) => void;
  /** Gives the terminal to the shell until the program is continued. */
  readonly suspend: () => void;
};

/** What the store needs of the world; the parts behind it are given by the composition root. */
import type { Athlete } from '../domain/athlete.js';
import type { ExerciseLibrary, ExerciseMuscles } from '../domain/exercise-library.js';
import type { SetVolume } from '../domain/load.js';
import type { Query } from '../domain/query/query.js';
import type { TrainingSession, WarmupSet, WorkingSet } from '../domain/record.js';
import type { Renaming } from '../domain/rename-exercise.js';
import type { SessionMoment } from '../domain/session-moment.js';
import type { SessionEstimate } from '../domain/statistics/best-estimates.js';
import type { DoneExercise } from '../domain/statistics/done-exercise.js';
import type { HardSets } from '../domain/statistics/hard-sets.js';
import type { SessionHeaviest } from '../domain/statistics/heaviest-sets.js';
import type { PhaseSummary } from '../domain/statistics/plan-summary.js';
import type { Standings, TrainingRecord } from '../domain/statistics/records.js';
import type { TrainingRhythm } from '../domain/statistics/training-rhythm.js';
import type { WeekVolume } from '../domain/statistics/weekly-volume.js';
import type { WeightUnit } from '../domain/weight.js';

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
    }
  | {
      readonly status: 'saved-one-copy';
      readonly root: string;
      readonly missing: 'database' | 'file';
      readonly reason: string;
      readonly path: string;
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
};

/** What became of a session's file that a person edited. */
export type EditedFile =
  /** The database has its text now. */
  | { readonly status: 'read' }
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
  /** Saves through the one save path, both stores. Never throws. */
  readonly save: (session: TrainingSession) => SaveResult;
  /** Every session, newest first; the newest ones where a limit is given. @throws with one sentence */
  readonly summaries: (limit?: number) => readonly SessionSummary[];
  /** A session as it is saved; null where it is not, or cannot be read. Never throws. */
  readonly saved: (id: string, date: string) => TrainingSession | null;
  /** The ids of the database's sessions that a query finds; `unit` is that of weights without one. @throws with one sentence */
  readonly search: (query: Query, unit: WeightUnit) => readonly string[];
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
   * Takes in a session's file as a person left it, as settling does. @param before its text before that; null where
   * that could not be read. @throws with one sentence
   */
  readonly takeEdited: (id: string, filePath: string, before: string | null) => EditedFile;
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

export type Draft = { readonly id: string; readonly session: TrainingSession; readonly path: string };

export type DraftsPort = {
  /** Keeps other running apps from these drafts until this one ends. @returns false where another one has them */
  readonly acquire: () => boolean;
  /** Durable when it returns. @throws with one sentence */
  readonly save: (session: TrainingSession) => void;
  /** Drafts left by an earlier run, newest first; what cannot be read is named in `problems`. Never throws. */
  readonly list: () => { readonly drafts: readonly Draft[]; readonly problems: readonly string[] };
  /** Removes the draft of a session that is saved. */
  readonly remove: (id: string) => void;
  /** Removes the draft of a session that was given up before anything was logged. @throws with one sentence */
  readonly drop: (id: string) => void;
  /** Keeps the draft's text in `trash/replaced/` and removes it. @throws with one sentence */
  readonly discard: (id: string) => void;
};

/** A file or folder below `data/output`. */
export type FileEntry = {
  /** Relative to `data/output`, with `/` between the parts. */
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Null where there is nothing to say, or nobody knows. */
  readonly state: FileState | null;
};

/** What a file is to the program: how a session's file stands to its row, or why another one lies there. */
export type FileState =
  | Exclude<CopyState, 'database-only'>
  | 'conflict'
  | 'set-aside'
  | 'deleted'
  | 'replaced'
  | 'draft'
  | 'damaged-database'
  | 'replaced-database'
  /** A link out of the folder, or to nothing; it is not followed. */
  | 'link-out';

export type FileRead =
  | {
      readonly status: 'read';
      readonly text: string;
      readonly sizeBytes: number;
      readonly validity: FileValidity;
    }
  | { readonly status: 'unreadable'; readonly reason: string };

/** What a document is by the record's schema; `none` for files that are no sessions. */
export type FileValidity =
  | { readonly status: 'valid' }
  | { readonly status: 'none' }
  /** `reason` is the first of the faults with its place; none where the reason is all that is known. */
  | { readonly status: 'invalid'; readonly reason: string; readonly faults: readonly FileFault[] };

/** One thing the schema refuses, and the way to it in the document. */
export type FileFault = { readonly path: readonly (string | number)[]; readonly reason: string };

export type FilesPort = {
  /**
   * The entries of one folder below `data/output` (`''` is that folder itself), folders first, then by name.
   * Databases set aside lie in a folder of their own there, wherever they are on the disk.
   */
  readonly entries: (folder: string) => readonly FileEntry[];
  readonly read: (path: string) => FileRead;
};

/** How far a task is; `total` is 0 while nobody knows. */
export type TaskProgress = { readonly done: number; readonly total: number };

/**
 * Long work in steps, with the event loop's turn between them. Ending it early (`return()`) stops it between two
 * steps, where nothing is half done. What it throws is one sentence.
 */
export type Task<T> = AsyncGenerator<TaskProgress, T, void>;

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

/** What both stores hold, and how they stand to each other. Paths are relative to the root where they lie in it. */
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
  readonly files: { readonly path: string; readonly sessions: number; readonly sizeBytes: number };
  readonly trash: readonly TrashedSession[];
  readonly draftCount: number;
  /** Sessions whose copies are known to be equal. */
  readonly agree: number;
  readonly troubles: readonly StoreTrouble[];
  readonly lastBackup: { readonly path: string; readonly modifiedMs: number } | null;
};

/** A deleted session that can be brought back. */
export type TrashedSession = { readonly id: string; readonly date: string; readonly title: string };

/** Both texts of a conflict; `session` is null where the session it lies beside is gone. */
export type ConflictTexts = { readonly session: string | null; readonly conflict: string };

/** What importing a path would do, or did. */
export type ImportReport = {
  readonly new: number;
  readonly same: number;
  /** Sessions that are there already with another record; they are left as they are. */
  readonly changed: number;
  readonly sets: number;
  readonly skipped: readonly { readonly file: string; readonly place: string; readonly reason: string }[];
};

/** The work of the Data screen. Results are one sentence for the screen unless they say more. */
export type DataPort = {
  /** Never throws. */
  readonly overview: () => StoresOverview;
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
  /** @throws with one sentence */
  readonly conflictTexts: (file: string) => ConflictTexts;
  /** Decides a conflict; the other text is kept in `trash/replaced/`. @returns what was done; @throws with one sentence */
  readonly decideConflict: (file: string, keep: 'session' | 'conflict') => string;
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

/** All training at a glance. */
export type TrainingOverview = {
  readonly sessions: number;
  /** Days of the first and the last session; empty where there is none. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Exercises ever done, the last done first. */
  readonly exercises: readonly { readonly name: string; readonly lastDate: string }[];
};

/** Days as written, both among what is meant. */
export type DayRange = { readonly since: string; readonly until: string };

/** One exercise over time: of each session, oldest first. */
export type ExerciseCourse = {
  readonly estimates: readonly SessionEstimate[];
  readonly heaviest: readonly SessionHeaviest[];
};

/** Statistics, each read for no more time than is shown; all of them @throws with one sentence. */
export type StatsPort = {
  readonly overview: () => TrainingOverview;
  readonly course: (name: string, range: DayRange) => ExerciseCourse;
  /** The course of the last so many sessions, by name. */
  readonly lastCourses: (names: readonly string[], sessions: number) => ReadonlyMap<string, ExerciseCourse>;
  /** Of all time, in the order they were set. */
  readonly records: (name: string) => readonly TrainingRecord[];
  /** Weeks with a session, oldest first. */
  readonly weeks: (range: DayRange) => readonly WeekVolume[];
  readonly hardSets: (range: DayRange) => HardSets;
  /** Sessions by day, counted from 1970-01-01; days without one are left out. */
  readonly days: (range: DayRange) => ReadonlyMap<number, number>;
  /** Phases with their weeks, in the order they began. */
  readonly phases: (range: DayRange) => readonly PhaseSummary[];
  /** @param today the local day */
  readonly rhythm: (range: DayRange, today: string) => TrainingRhythm;
};

export type AthletePort = {
  /** @throws with one sentence */
  readonly update: (changes: Partial<Athlete>) => Athlete;
};

export type Ports = {
  readonly sessions: SessionsPort;
  readonly exercises: ExercisesPort;
  readonly drafts: DraftsPort;
  readonly files: FilesPort;
  readonly data: DataPort;
  readonly stats: StatsPort;
  readonly athlete: AthletePort;
  readonly now: () => Date;
  readonly newSessionId: () => string;
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

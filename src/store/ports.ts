/** What the store needs of the world; the parts behind it are given by the composition root. */
import type { Athlete } from '../domain/athlete.js';
import type { SetVolume } from '../domain/load.js';
import type { TrainingSession, WarmupSet, WorkingSet } from '../domain/record.js';

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

export type SessionsPort = {
  /** Saves through the one save path, both stores. Never throws. */
  readonly save: (session: TrainingSession) => SaveResult;
  /** Every session, newest first. @throws with one sentence */
  readonly summaries: () => readonly SessionSummary[];
  /** What was done in every session, in its order, by id; of sessions without exercises nothing. @throws with one sentence */
  readonly exerciseNamesBySession: () => ReadonlyMap<string, readonly string[]>;
  /** How the copies of every session stand, by id; sessions that are only files are among them. */
  readonly copyStates: () => ReadonlyMap<string, CopyState>;
  /** Both copies of a session, as their stores hold them now. Never throws. */
  readonly copies: (id: string) => SessionCopies;
  /** @throws with one sentence */
  readonly newest: () => TrainingSession | null;
  /** Exercises ever done, the last done first. @throws with one sentence */
  readonly knownExercises: () => readonly KnownExercise[];
  /** The exercises of the newest session of a focus, in its order. @throws with one sentence */
  readonly exercisesOfFocus: (focus: string) => readonly string[];
  /** The last time an exercise was done, not counting `exceptSessionId`. @throws with one sentence */
  readonly lastOccurrence: (name: string, exceptSessionId: string) => ExerciseOccurrence | null;
};

export type Draft = { readonly id: string; readonly session: TrainingSession; readonly path: string };

export type DraftsPort = {
  /** Durable when it returns. @throws with one sentence */
  readonly save: (session: TrainingSession) => void;
  /** Drafts left by an earlier run, newest first; what cannot be read was set aside and is named in `problems`. */
  readonly list: () => { readonly drafts: readonly Draft[]; readonly problems: readonly string[] };
  /** Removes the draft of a session that is saved. */
  readonly remove: (id: string) => void;
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
};

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
  | { readonly status: 'invalid'; readonly reason: string };

export type FilesPort = {
  /** The entries of one folder below `data/output` (`''` is that folder itself), folders first, then by name. */
  readonly entries: (folder: string) => readonly FileEntry[];
  readonly read: (path: string) => FileRead;
};

export type AthletePort = {
  /** @throws with one sentence */
  readonly update: (changes: Partial<Athlete>) => Athlete;
};

export type Ports = {
  readonly sessions: SessionsPort;
  readonly drafts: DraftsPort;
  readonly files: FilesPort;
  readonly athlete: AthletePort;
  readonly now: () => Date;
  readonly newSessionId: () => string;
  /** Ends the program: the shell has its screen back. */
  readonly quit: () => void;
  /** Gives the terminal to the shell until the program is continued. */
  readonly suspend: () => void;
};

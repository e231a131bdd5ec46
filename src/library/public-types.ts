/** The types of the library, except those of the session document. */
import type { Goal, WarmupSet, WorkingSet } from './record-types.js';

/** A database of better-sqlite3. The types of better-sqlite3 describe its other members. */
export interface Database {
  /** The path of its file. */
  readonly name: string;
  /** False after `closeDatabase`. */
  readonly open: boolean;
  /** A query, for example of the table `training_sessions(id, date, phase, week, raw_json, created_at, …)`. */
  prepare(sql: string): {
    /** The first row; undefined if there is none. */
    get(...parameters: unknown[]): unknown;
    /** All rows. */
    all(...parameters: unknown[]): unknown[];
  };
}

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
  /** The volume is `externalKg`; for bodyweight exercises, add `bodyweightKg` and body weight × `bodyweightReps`. */
  readonly volume: {
    readonly externalKg: number;
    readonly bodyweightKg: number;
    readonly bodyweightReps: number;
  };
  readonly durationMinutes: number | null;
};

/** One exercise in one session. */
export type ExerciseOccurrence = {
  readonly sessionId: string;
  readonly date: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly focus: string | null;
  readonly isDeloadWeek: boolean;
  readonly name: string;
  /** The place of the exercise in the session, from 1. */
  readonly order: number;
  readonly notes: string | null;
  readonly goal: Pick<Goal, 'weightKg' | 'sets' | 'repRange' | 'setTargets'>;
  readonly warmupSets: readonly WarmupSet[];
  readonly workingSets: readonly WorkingSet[];
};

/** The result of saving a session. */
export type SavedSession = {
  readonly id: string;
  /** `same`: both stores had this session already. */
  readonly action: 'new' | 'same' | 'replaced';
  /** The path of the JSON file; null if it could not be written. The next start of traininglogs writes it. */
  readonly file: string | null;
  /** False if the row could not be written. The next start of traininglogs writes it. */
  readonly isInDatabase: boolean;
};

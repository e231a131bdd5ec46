/** What the Stats screen needs of the world. */
import type { SessionEstimate } from '../../domain/statistics/best-estimates.js';
import type { HardSets } from '../../domain/statistics/hard-sets.js';
import type { SessionHeaviest } from '../../domain/statistics/heaviest-sets.js';
import type { PhaseSummary } from '../../domain/statistics/plan-summary.js';
import type { TrainingRecord } from '../../domain/statistics/records.js';
import type { TrainingRhythm } from '../../domain/statistics/training-rhythm.js';
import type { WeekVolume } from '../../domain/statistics/weekly-volume.js';
import type { Task } from './tasks.js';

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
  /** Of all time, in the order they were set; null where a long history is to be gone through for them. */
  readonly records: (name: string) => readonly TrainingRecord[] | null;
  /** The same, whatever has to be gone through. What it throws is one sentence. */
  readonly recordsBehind: (name: string) => Task<readonly TrainingRecord[]>;
  /** Works out beforehand what takes long to work out of exercises that are done often. Never throws. */
  readonly keepStandings: () => Task<void>;
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

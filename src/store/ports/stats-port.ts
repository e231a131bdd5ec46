/** Statistics for the Stats screen. */

import type {
  DayRange,
  ExerciseSeries,
  TrainingOverview,
} from '../../domain/read-models/training-overview.js';
import type { HardSets } from '../../domain/statistics/hard-sets.js';
import type { PhaseSummary } from '../../domain/statistics/plan-summary.js';
import type { TrainingRecord } from '../../domain/statistics/training-record.js';
import type { TrainingRhythm } from '../../domain/statistics/training-rhythm.js';
import type { WeekVolume } from '../../domain/statistics/weekly-volume.js';
import type { Work } from '../../domain/task.js';

/**
 * Functions with a `range` read only that range. All functions but `precomputePersonalBests` can throw an Error with a
 * one-sentence message.
 */
export type StatsPort = {
  readonly overview: () => TrainingOverview;
  readonly series: (name: string, range: DayRange) => ExerciseSeries;
  /** The series of each exercise in its last `sessions` sessions, by name. */
  readonly lastSeries: (names: readonly string[], sessions: number) => ReadonlyMap<string, ExerciseSeries>;
  /** All records, in the order they were set. */
  readonly records: (name: string) => Work<readonly TrainingRecord[]>;
  /** Computes and caches the personal bests of exercises with a long history. Never throws. */
  readonly precomputePersonalBests: () => Work<void>;
  /** Weeks with a session, oldest first. */
  readonly weeks: (range: DayRange) => readonly WeekVolume[];
  readonly hardSets: (range: DayRange) => HardSets;
  /** Exercises that no source assigns muscles to, last done first. */
  readonly withoutMuscles: () => readonly string[];
  /** The number of sessions by day number; 1970-01-01 is day 0. Days without a session are left out. */
  readonly days: (range: DayRange) => ReadonlyMap<number, number>;
  /** Phases with their weeks, in the order they began. */
  readonly phases: (range: DayRange) => readonly PhaseSummary[];
  /** @param today the local day */
  readonly rhythm: (range: DayRange, today: string) => TrainingRhythm;
};

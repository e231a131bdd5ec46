/** Read models of the Stats screen. */
import type { SessionEstimate } from '../statistics/best-estimates.js';
import type { SessionHeaviest } from '../statistics/heaviest-sets.js';

export type TrainingOverview = {
  readonly sessions: number;
  /** Days of the first and the last session; empty without sessions. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The exercises that have a set in a session; the one that was done last comes first. */
  readonly exercises: readonly { readonly name: string; readonly lastDate: string }[];
};

/** A range of days; both ends belong to it. */
export type DayRange = { readonly since: string; readonly until: string };

/** One exercise over time: one value per session, oldest first. */
export type ExerciseSeries = {
  readonly estimates: readonly SessionEstimate[];
  readonly heaviest: readonly SessionHeaviest[];
  /** True if there are sets, and none has reps. */
  readonly isWithoutReps: boolean;
};

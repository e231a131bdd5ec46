/** Training at a glance, and one exercise over time. */
import type { SessionEstimate } from '../statistics/best-estimates.js';
import type { SessionHeaviest } from '../statistics/heaviest-sets.js';

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
export type ExerciseSeries = {
  readonly estimates: readonly SessionEstimate[];
  readonly heaviest: readonly SessionHeaviest[];
};

/** The history of one exercise. */
import type { WarmupSet, WorkingSet } from '../record.js';
import type { DoneExercise } from '../statistics/done-exercise.js';
import type { PersonalBests, TrainingRecord } from '../statistics/records.js';

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

/** What there is of one exercise, but for the times it was done, which may be many. */
export type ExerciseHistory = {
  readonly times: number;
  readonly firstDay: string;
  /** Of all time, in the order they were set. */
  readonly records: readonly TrainingRecord[];
  /** The best there was of each kind. */
  readonly personalBests: PersonalBests;
  /** Of its last sessions, as many as a chart can show; oldest first. */
  readonly charted: readonly DoneExercise[];
};

/** An exercise ever done: its name as last written, how often, and when last. */
export type KnownExercise = { readonly name: string; readonly count: number; readonly lastDate: string };

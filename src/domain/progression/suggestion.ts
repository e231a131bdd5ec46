/** The input and the result of a suggestion. */
import type { ExerciseOccurrence } from '../read-models/exercise-history.js';
import type { Goal, SetTarget, WorkingSet } from '../record.js';
import type { SetValues } from '../set-notation/set-line.js';
import type { LoadOwner } from './rounded-loads.js';

export type SuggestionRule =
  /** There is no range of reps, or last time has no counted reps. */
  | 'no-goal'
  /** A top set was below the range, and the goal is lighter. */
  | 'goal-load'
  /** Every planned set reached the top of the range, or the goal's time: the load grows. */
  | 'step-up'
  /** No set grows: the RPE was too high, a planned set is missing, or no heavier load exists. */
  | 'same-again'
  /** The first set was below the range in two sessions: the load shrinks. */
  | 'step-back'
  /** The first set at the top load that was below the top of the range gets one more rep. */
  | 'one-rep-more'
  /** The first set below the goal's time gets some seconds more. */
  | 'more-time'
  /** Each set progresses from last time's set at the same place. */
  | 'by-place'
  /** The exercise was not done for three weeks or more. */
  | 'time-off'
  /** A newer session with another range of reps shows that the usual suggestion is too heavy. */
  | 'limited'
  | 'deload'
  /** The program prescribes the sets. */
  | 'program'
  /** No past session counts: the sets follow the goal. */
  | 'first-time';

/** A set to do, and why: `set 1: one rep more than last time’s 6`. The reason of a program can lack the set number. */
export type SuggestedSet = {
  readonly values: SetValues;
  readonly reason: string;
  /** Last time's set, if its load stays. */
  readonly last?: SetValues;
  /** True if the set must not be harder than last time, also after rounding. */
  readonly isHeld?: boolean;
  /** The failed set of a newer session, in words, because of which a held set must not get heavier. */
  readonly limit?: string;
  /** Last time's set, if the rule `by-place` increases its load. */
  readonly withoutStep?: SetValues;
  /** The place, from 0, of an earlier set of today that could not reach its range. */
  readonly afterMiss?: number;
  /** True if last time had no such set at this load. The previous set then limits the reps. */
  readonly isNew?: boolean;
};

/** The sets to do, in order. */
export type Suggestion = { readonly rule: SuggestionRule; readonly sets: readonly SuggestedSet[] };

/** The values of a past occurrence that progression needs. */
export type PastOccurrence = Pick<
  ExerciseOccurrence,
  'sessionId' | 'date' | 'focus' | 'isDeloadWeek' | 'goal' | 'workingSets'
> & {
  /** The targets of the sets, if a program planned other ranges of reps for the session. */
  readonly targets?: TargetOfSet;
};

/** The targets of done sets. A set that was not planned has no target. */
export type TargetOfSet = ReadonlyMap<WorkingSet, SetTarget>;

export type SuggestionInput = LoadOwner & {
  readonly goal: Goal;
  /** Past occurrences of the exercise, newest first. */
  readonly recent: readonly PastOccurrence[];
  /** The date of the session in progress. */
  readonly today: string;
  readonly focus: string | null;
  readonly isDeloadWeek: boolean;
  /** Today's working sets so far; none if absent. */
  readonly done?: readonly WorkingSet[];
};

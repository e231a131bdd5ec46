/** Which sets were at failure, and which sets of today could not reach or missed their targets. */
import type { WorkingSet } from '../record.js';

/** The lowest RPE of a set after which no whole rep was left. */
const FAILURE_RPE = 9.5;

/** True if the RPE says that no whole rep was left; false without an RPE. */
export function isAtFailure({ rpe }: Pick<WorkingSet, 'rpe'>): boolean {
  return rpe !== null && rpe >= FAILURE_RPE;
}

/** The RPE of a set after which no rep was left. */
const MAX_RPE = 10;

/** True if the set had no full rep, or fewer than `min` with its reps in reserve (0 without an RPE). */
export function couldNotReach({ repCount, rpe }: Pick<WorkingSet, 'repCount' | 'rpe'>, min: number): boolean {
  if (repCount === null) return false;
  return repCount.full === 0 || repCount.full + MAX_RPE - (rpe ?? MAX_RPE) < min;
}

/** A set of today that missed its target. `place` counts from 0; `min` is the bottom of its range. */
export type Miss = {
  readonly place: number;
  readonly set: WorkingSet;
  readonly reps: number;
  readonly min: number;
};

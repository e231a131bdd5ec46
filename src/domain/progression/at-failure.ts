/** Which sets were at failure, so that no more reps were possible, and which sets of today missed their targets. */
import type { WorkingSet } from '../record.js';

/** The lowest RPE of a set after which no whole rep was left. */
const FAILURE_RPE = 9.5;

/** True if the RPE says that no whole rep was left; false without an RPE. */
export function isAtFailure({ rpe }: Pick<WorkingSet, 'rpe'>): boolean {
  return rpe !== null && rpe >= FAILURE_RPE;
}

/** A set of today that missed its target. `place` counts from 0; `min` is the bottom of its range. */
export type Miss = {
  readonly place: number;
  readonly set: WorkingSet;
  readonly reps: number;
  readonly min: number;
};

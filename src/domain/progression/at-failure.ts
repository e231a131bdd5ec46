/** Which sets were at failure, so that no more reps were possible. */
import type { WorkingSet } from '../record.js';

/** The lowest RPE of a set after which no whole rep was left. */
const FAILURE_RPE = 9.5;

/** True if the RPE says that no whole rep was left; false without an RPE. */
export function isAtFailure({ rpe }: Pick<WorkingSet, 'rpe'>): boolean {
  return rpe !== null && rpe >= FAILURE_RPE;
}

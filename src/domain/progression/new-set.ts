/** Suggests a planned set that was not done last time at this load. */
import { type LastSet, withReps } from './last-sets.js';
import { newSetWords, type RepRange, suggested } from './reasons.js';
import type { SuggestedSet } from './suggestion.js';

/**
 * The set at `place`, at the load of `from` and the lowest reps of the range.
 * @param why why last time had no such set, in words
 * @param isHeld see `SuggestedSet`
 */
export function newSet(
  place: number,
  from: LastSet,
  range: RepRange,
  why: string,
  isHeld: boolean,
): SuggestedSet {
  const set = suggested(place, withReps(from.values, range.min), newSetWords(why, range));
  return { ...set, isNew: true, isHeld };
}

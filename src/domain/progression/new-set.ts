/** Suggests a planned set that was not done last time at this load. */
import { type LastSet, withReps } from './last-sets.js';
import { newSetWords, type RepRange, suggested, warningWords } from './reasons.js';
import type { SuggestedSet } from './suggestion.js';

/**
 * A set at the load of `from`, with the lowest reps of the range.
 * @param why why last time had no such set
 * @param lowest see `warnedMin`
 */
export function newSet(
  place: number,
  from: LastSet,
  range: RepRange,
  why: string,
  isHeld: boolean,
  lowest: number | null = null,
): SuggestedSet {
  const reason = newSetWords(why, range) + warningWords(lowest);
  const set = suggested(place, withReps(from.values, range.min), reason);
  return { ...set, isNew: true, isHeld };
}

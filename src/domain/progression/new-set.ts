/** A planned set that last time did not have at its load. */
import type { SetValues } from '../set-notation/set-line.js';
import { type LastSet, withReps } from './last-sets.js';
import { newSetWords, type RepRange, suggested } from './reasons.js';
import type { SuggestedSet } from './suggestion.js';

/**
 * The set at `place`, at the load of `from` and the bottom of the range, but with no more reps than the planned set
 * before it.
 * @param why why last time did not have it
 * @param before the planned set before it with the same range; null if there is none
 */
export function newSet(
  place: number,
  from: LastSet,
  range: RepRange,
  why: string,
  before: SetValues | null,
): SuggestedSet {
  const most = before?.repCount?.full ?? range.min;
  const reason = newSetWords(why, range, most < range.min ? place : null);
  return {
    ...suggested(place, withReps(from.values, Math.min(range.min, most)), reason),
    isNew: true,
  };
}

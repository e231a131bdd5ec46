/** Limits the load of a goal that is far above every set so far. */
import type { SetValues } from '../set-notation/set-line.js';
import { type LastSet, lastSetsOf, topSetsOf } from './last-sets.js';
import type { SuggestionInput } from './suggestion.js';

/** A deload is lighter than usual, but not by half. */
const MOST_TIMES_HEAVIER = 2;

/**
 * The heaviest set so far, if the goal's load is more than twice its load; null if it is not, or if the goal or every set
 * has no external load.
 */
export function heaviestBelowGoal(goalSet: SetValues, { recent }: SuggestionInput): LastSet | null {
  if (goalSet.weightKg === null || goalSet.loadMode) return null;
  const done = recent.flatMap(({ workingSets }) => lastSetsOf(workingSets));
  const loaded = done.filter(({ values, reps, loadKg }) => !values.loadMode && reps > 0 && loadKg > 0);
  const [heaviest] = topSetsOf(loaded);
  return heaviest && goalSet.weightKg > MOST_TIMES_HEAVIER * heaviest.loadKg ? heaviest : null;
}

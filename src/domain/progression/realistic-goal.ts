/** Limits the load of a goal that is far above every set so far. */
import type { SetValues } from '../set-notation/set-line.js';
import { type LastSet, lastSetsOf, topSetsOf } from './last-sets.js';
import type { SuggestionInput } from './suggestion.js';

/**
 * A goal can be up to this many times the heaviest set: the sets so far may all be from a deload, which is lighter than
 * usual, but not by more than half.
 */
const MOST_TIMES_HEAVIER = 2;

/**
 * The set to continue from if the goal's load is more than twice the heaviest load so far: the heaviest set with at
 * least the reps of the goal; without such a set, the set with most reps. Null if the goal's load is not so heavy or
 * not external, or if no set so far has an external load and a full rep.
 */
export function startBelowGoal(goalSet: SetValues, { recent }: SuggestionInput): LastSet | null {
  if (goalSet.weightKg === null || goalSet.loadMode) return null;
  const done = recent.flatMap(({ workingSets }) => lastSetsOf(workingSets));
  const loaded = done.filter(({ values, reps, loadKg }) => !values.loadMode && reps > 0 && loadKg > 0);
  const [heaviest] = topSetsOf(loaded);
  if (!heaviest || goalSet.weightKg <= MOST_TIMES_HEAVIER * heaviest.loadKg) return null;
  const reached = loaded.filter(({ reps }) => reps >= (goalSet.repCount?.full ?? 0));
  const mostReps = Math.max(...loaded.map(({ reps }) => reps));
  return topSetsOf(reached.length > 0 ? reached : loaded.filter(({ reps }) => reps === mostReps))[0] ?? null;
}

/** Limits the load of a goal that is far above every set so far. */
import type { SetValues } from '../set-notation/set-line.js';
import { type LastSet, lastSetsOf, topSetsOf } from './last-sets.js';
import type { SuggestionInput } from './suggestion.js';

/** A deload rarely halves the usual load, so a goal up to twice the heaviest set is realistic. */
const MOST_TIMES_HEAVIER = 2;

/**
 * If the goal's load is unrealistic, the heaviest set with the goal's reps, or else with the most reps. Otherwise null.
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

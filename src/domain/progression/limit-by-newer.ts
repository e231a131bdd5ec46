/** Limits a suggestion by a newer session with another range of reps that shows that the suggestion is too heavy. */
import { bestWorkingSet } from '../best-working-set.js';
import { epleyKg } from '../one-rep-max.js';
import { loadKeys, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { isAtFailure } from './at-failure.js';
import { keysToSuggest, lighterLoad, roundedDown, roundedUp } from './available-loads.js';
import { isCounting } from './counting-occurrences.js';
import { atSuggestedLoad, isSameWeight, type LastSet, lastSetsOf, withLoadAndReps } from './last-sets.js';
import { limitWords, type RepRange, suggested } from './reasons.js';
import type { PastOccurrence, SuggestedSet, Suggestion, SuggestionInput } from './suggestion.js';

/**
 * The suggestion with at most the load and reps of the best set of the newest session, if that set was at failure, was
 * no heavier than a suggested set, and had fewer reps. If it had fewer reps than today's range, the load is reduced to
 * one for the lowest reps of the range.
 * @param from the occurrence that the suggestion progresses from; it is at most four weeks old if it is not the newest
 */
export function limitByNewer(
  suggestion: Suggestion,
  from: PastOccurrence | undefined,
  input: SuggestionInput,
): Suggestion {
  const newest = input.recent.find(isCounting);
  const { repRange: range, setTargets } = input.goal;
  if (!newest || newest === from || !range || setTargets) return suggestion;
  const failed = failedSetOf(newest);
  if (!failed) return suggestion;
  const limit = atSuggestedLoad(failed, input);
  const isLighter = (set: SuggestedSet) => {
    const kg = kgToSuggest(set, input);
    return kg < limit.loadKg && !isSameWeight(kg, limit.loadKg);
  };
  const hasMoreReps = ({ values }: SuggestedSet) => (values.repCount?.full ?? 0) > limit.reps;
  if (!suggestion.sets.some((set) => hasMoreReps(set) && !isLighter(set))) return suggestion;
  const reduced = loadInRange(limit, range, input);
  const reason = limitWords(newest, limit.set, { range: reduced && range, input });
  const sets = suggestion.sets.map((set, place): SuggestedSet => {
    if (isLighter(set)) return set;
    const reps = reduced ? range.min : Math.min(set.values.repCount?.full ?? limit.reps, limit.reps);
    const values = withLoadAndReps(set.values, reduced ?? loadOf(limit.values), reps);
    return { ...suggested(place, values, reason), isHeld: true };
  });
  return { rule: 'limited', sets };
}

/** The load in kg to which the load of the set will be rounded, see `inUnits` in suggest-sets.ts. */
function kgToSuggest({ values, isHeld = false }: SuggestedSet, input: SuggestionInput): number {
  const lighter = isHeld && roundedUp(values, input) ? roundedDown(values, input) : null;
  return signedKg(lighter ? loadKeys(lighter) : keysToSuggest(values, input));
}

/** The best set, if its RPE or its reps below the range of its day say that it was at failure; otherwise null. */
function failedSetOf({ workingSets, targets, goal }: PastOccurrence): LastSet | null {
  const best = bestWorkingSet(workingSets);
  const [set] = lastSetsOf(best ? [best] : []);
  if (!best || !set || set.reps === 0) return null;
  const { min = 0 } = targets?.get(best)?.repRange ?? goal.repRange ?? {};
  return isAtFailure(best) || (best.rpe === null && set.reps < min) ? set : null;
}

/**
 * The load for the lowest reps of the range, by the estimated maximum of `limit`. Null if `limit` has that many reps,
 * or if no lighter load is allowed.
 */
function loadInRange({ values, reps }: LastSet, { min }: RepRange, input: SuggestionInput) {
  const load = loadOf(values);
  if (!load || reps >= min) return null;
  return lighterLoad(load, epleyKg(1, reps) / epleyKg(1, min), input);
}

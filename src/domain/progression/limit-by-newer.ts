/** Limits a suggestion by a newer session with another range of reps that shows that the suggestion is too heavy. */
import { bestWorkingSet } from '../best-working-set.js';
import { estimateOneRepMaxKg, mostRepsAtShare, rtsShare } from '../one-rep-max.js';
import { type Load, loadKeys, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { isAtFailure } from './at-failure.js';
import { keysToSuggest, lighterLoad, roundedDown, roundedUp } from './available-loads.js';
import { isCounting } from './counting-occurrences.js';
import { atSuggestedLoad, isSameWeight, type LastSet, lastSetsOf, withLoadAndReps } from './last-sets.js';
import { limitWords, newSetWords, type RepRange, suggested } from './reasons.js';
import type { PastOccurrence, SuggestedSet, Suggestion, SuggestionInput } from './suggestion.js';

/**
 * Limits the suggestion by the best set of the newest session, if that set was at failure and a suggested set is out of
 * reach (see `isOutOfReach`). Each suggested set then has at most the reps that the estimated maximum allows at RPE 10.
 * If these reps are below the range, and the set at failure was below the range too, the suggested set gets a lighter
 * load with the lowest reps of the range. If the set at failure was not below the range, a heavier suggested set gets
 * the load and reps of the set at failure, with at most the top reps of the range. Heavier sets below the range then get
 * that lighter load too.
 * @param from the occurrence that the suggestion progresses from; it is at most four weeks old if it is not the newest
 */
export function limitByNewer(
  usual: Suggestion,
  from: PastOccurrence | undefined,
  input: SuggestionInput,
): Suggestion {
  const newest = input.recent.find(isCounting);
  const { repRange: range, setTargets } = input.goal;
  if (!newest || newest === from || !range || setTargets) return usual;
  const failed = failedSetOf(newest);
  if (!failed) return usual;
  const limit = atSuggestedLoad(failed, input);
  const which = limitWords(newest, limit.set, input);
  // A held set must not get a heavier load with fewer reps, because it could then exceed the limit.
  const suggestion = {
    ...usual,
    sets: usual.sets.map((set) => (set.isHeld ? { ...set, limit: which } : set)),
  };
  if (!suggestion.sets.some((set) => isOutOfReach(set, limit, input))) return suggestion;
  const reduced = loadInRange(limit, range, input);
  const lighterKg = reduced ? signedKg(loadKeys(reduced)) : limit.loadKg;
  const isAbove = (set: SuggestedSet) => repsOf(set) > mostReps(kgToSuggest(set, input), limit);
  const isReduced = suggestion.sets.some(
    (set) => isAbove(set) && mostReps(kgToSuggest(set, input), limit) < range.min,
  );
  // No later set stays heavier than a set that gets the lighter load.
  const isLeftHeavy = (set: SuggestedSet) => {
    const kg = kgToSuggest(set, input);
    return isReduced && repsOf(set) < range.min && kg > lighterKg && !isSameWeight(kg, lighterKg);
  };
  const limited = (set: SuggestedSet, place: number): SuggestedSet => {
    const kg = kgToSuggest(set, input);
    const most = mostReps(kg, limit);
    if (!isAbove(set) && !isLeftHeavy(set)) return set;
    const held = (load: Load | null, full: number, reason: string): SuggestedSet => ({
      ...suggested(place, withLoadAndReps(set.values, load, full), reason),
      isHeld: true,
    });
    const isHeavier = kg > limit.loadKg && !isSameWeight(kg, limit.loadKg);
    if (!isLeftHeavy(set) && (most >= range.min || !(reduced || isHeavier)))
      return held(null, most, `at most ${most}: ${which}`);
    if (reduced) return held(reduced, range.min, newSetWords(`lighter than ${which}`, range));
    return held(loadOf(limit.values), Math.min(limit.reps, range.max), `at most ${which}`);
  };
  const sets = suggestion.sets.map(limited);
  return sets.every((set, place) => set === suggestion.sets[place]) ? suggestion : { rule: 'limited', sets };
}

function repsOf({ values }: SuggestedSet): number {
  return values.repCount?.full ?? 0;
}

/** True if the set is heavier than the set at failure with at least as many reps, or has more reps at the same load. */
function isOutOfReach(set: SuggestedSet, { loadKg, reps }: LastSet, input: SuggestionInput): boolean {
  const kg = kgToSuggest(set, input);
  const full = repsOf(set);
  return isSameWeight(kg, loadKg) ? full > reps : kg > loadKg && full >= reps;
}

/**
 * The most reps at RPE 10 with a load in kg, by the estimated maximum of `limit`. With a load that is not lighter than
 * that of `limit`, at most the reps of `limit`, even without an estimate. Infinity if nothing limits the reps.
 */
function mostReps(kg: number, { set, loadKg, reps }: LastSet): number {
  const maximumKg = estimateOneRepMaxKg({ ...set, weightKg: loadKg }, null, 'rts');
  const byEstimate = maximumKg === null ? Number.POSITIVE_INFINITY : mostRepsAtShare(kg / maximumKg);
  const isLighter = kg < loadKg && !isSameWeight(kg, loadKg);
  return isLighter ? byEstimate : Math.min(byEstimate, reps);
}

/** The load in kg to which the load of the set will be rounded, see `roundSuggestion`. */
function kgToSuggest({ values, isHeld = false }: SuggestedSet, input: SuggestionInput): number {
  const lighter = isHeld && roundedUp(values, input) ? roundedDown(values, input) : null;
  return signedKg(lighter ? loadKeys(lighter) : keysToSuggest(values, input));
}

/**
 * The best set if it was at failure, otherwise null. A set without an RPE was at failure if its reps were below the
 * range of its day.
 */
function failedSetOf({ workingSets, targets, goal }: PastOccurrence): LastSet | null {
  const best = bestWorkingSet(workingSets);
  const [set] = lastSetsOf(best ? [best] : []);
  if (!best || !set || set.reps === 0) return null;
  const { min = 0 } = targets?.get(best)?.repRange ?? goal.repRange ?? {};
  return isAtFailure(best) || (best.rpe === null && set.reps < min) ? set : null;
}

/**
 * The load for the lowest reps of the range at RPE 10, by the RTS table. Null if `limit` has that many reps, if the
 * table has no such reps, or if no lighter load is allowed.
 */
function loadInRange(limit: LastSet, { min }: RepRange, input: SuggestionInput): Load | null {
  const load = loadOf(limit.values);
  const [share, shareOfLimit] = [rtsShare(min, 10), rtsShare(limit.reps, limit.set.rpe ?? 10)];
  if (!load || limit.reps >= min || share === null || shareOfLimit === null) return null;
  const nearest = lighterLoad(load, share / shareOfLimit, input);
  return nearest && mostReps(signedKg(loadKeys(nearest)), limit) < min
    ? roundedDown(loadKeys(nearest), input)
    : nearest;
}

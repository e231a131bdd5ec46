/** Limits a suggestion by newer sessions with another range of reps that show that the suggestion is too heavy. */
import { bestWorkingSet } from '../best-working-set.js';
import { estimateOneRepMaxKg, mostRepsAtShare, rtsShare } from '../one-rep-max.js';
import type { WorkingSet } from '../record.js';
import { type Load, loadKeys, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { isAtFailure } from './at-failure.js';
import { keysToSuggest, lighterLoad, roundedDown, roundedUp } from './available-loads.js';
import { atSuggestedLoad, isSameWeight, type LastSet, lastSetsOf, withLoadAndReps } from './last-sets.js';
import { lighterRepsWords, limitWords } from './limit-words.js';
import { type RepRange, suggested } from './reasons.js';
import { repsAsHard } from './reps-as-hard.js';
import type { PastOccurrence, SuggestedSet, Suggestion, SuggestionInput } from './suggestion.js';

/**
 * Reduces the reps or loads of sets that failed sets of newer sessions show to be out of reach.
 * @param from the occurrence that `usual` progresses from
 */
export function limitByNewer(
  usual: Suggestion,
  from: PastOccurrence | undefined,
  input: SuggestionInput,
): Suggestion {
  const { recent } = input;
  const newer = from ? recent.slice(0, Math.max(0, recent.indexOf(from))) : recent;
  const { repRange: range, setTargets } = input.goal;
  if (!range || setTargets || !newer.some((each) => failedSetOf(each))) return usual;
  const limits = usual.sets.map((_, place) => limitOf(newer, place, range, input));
  // Fewer reps at a heavier load could be above the limit.
  const suggestion = {
    ...usual,
    sets: usual.sets.map((set, place) => {
      const limit = limits[place];
      return set.isHeld && limit ? { ...set, limit: limit.words } : set;
    }),
  };
  const isLimited = suggestion.sets.some((set, place) => {
    const limit = limits[place];
    return limit && isOutOfReach(set, limit.failed, input);
  });
  if (!isLimited) return suggestion;
  let lightestKg = Number.POSITIVE_INFINITY;
  const sets = suggestion.sets.map((set, place): SuggestedSet => {
    const limit = limits[place];
    if (!limit) return set;
    const { failed, reduced, words } = limit;
    const kg = kgToSuggest(set, input);
    const most = mostReps(kg, failed);
    // No later set stays heavier than a set that gets a lighter load.
    const isLeftHeavy = repsOf(set) < range.min && kg > lightestKg && !isSameWeight(kg, lightestKg);
    if (repsOf(set) <= most && !isLeftHeavy) return set;
    const held = (load: Load | null, full: number, reason: string): SuggestedSet => {
      const values = withLoadAndReps(set.values, load, full);
      if (load) lightestKg = Math.min(lightestKg, signedKg(values));
      return { ...suggested(place, values, reason), isHeld: true };
    };
    const isHeavier = kg > failed.loadKg && !isSameWeight(kg, failed.loadKg);
    if (!isLeftHeavy && (most >= range.min || !(reduced || isHeavier)))
      return held(null, most, `at most ${most}: ${words}`);
    if (reduced) return held(reduced.load, reduced.reps, `lighter than ${words}: ${reduced.why}`);
    return held(loadOf(failed.values), Math.min(failed.reps, range.max), `at most ${words}`);
  });
  return sets.every((set, place) => set === suggestion.sets[place]) ? suggestion : { rule: 'limited', sets };
}

function repsOf({ values }: SuggestedSet): number {
  return values.repCount?.full ?? 0;
}

/** The failed set, in words too. `reduced` is a lighter load for the range; null if none is needed or possible. */
type Limit = { readonly failed: LastSet; readonly words: string; readonly reduced: Reduced | null };

/** A lighter load with reps in the range, and why these reps. */
type Reduced = { readonly load: Load; readonly reps: number; readonly why: string };

/**
 * The limit by the newest failed set that no set since then has beaten; null if there is none.
 * @param newer newest first
 */
function limitOf(
  newer: readonly PastOccurrence[],
  place: number,
  range: RepRange,
  input: SuggestionInput,
): Limit | null {
  let since: readonly WorkingSet[] = input.done ?? [];
  for (const occurrence of newer) {
    // Later sets were harder, because of fatigue, so they do not count.
    const workingSets = setsUpTo(occurrence, place);
    const failedSet = failedSetOf({ ...occurrence, workingSets });
    if (failedSet && !isBetter(since, failedSet)) {
      const failed = atSuggestedLoad(failedSet, input);
      const words = limitWords(occurrence, failed.set, input);
      return { failed, words, reduced: lighterInRange(failed, occurrence, range, input) };
    }
    since = [...since, ...workingSets];
  }
  return null;
}

function setsUpTo({ workingSets }: PastOccurrence, place: number): readonly WorkingSet[] {
  return workingSets.filter(({ setType }) => setType !== 'dropset').slice(0, place + 1);
}

/** True if a set has a higher estimated maximum than `failed`; without estimates, if it is better. */
function isBetter(sets: readonly WorkingSet[], failed: LastSet): boolean {
  return sets.some((set) => {
    const [one, other] = [set, failed.set].map((each) => estimateOneRepMaxKg(each, null, 'auto'));
    if (one == null || other == null) return bestWorkingSet([failed.set, set]) === set;
    return one > other;
  });
}

/** True for more reps at the failed set's load, or for at least its reps at a heavier load. */
function isOutOfReach(set: SuggestedSet, { loadKg, reps }: LastSet, input: SuggestionInput): boolean {
  const kg = kgToSuggest(set, input);
  const full = repsOf(set);
  return isSameWeight(kg, loadKg) ? full > reps : kg > loadKg && full >= reps;
}

/** The most reps at RPE 10 with a load in kg, judged by a failed set. Infinity if nothing limits the reps. */
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

/** The best set if it failed, no set before had 0 full reps, and the week was no deload week. Otherwise null. */
function failedSetOf({ workingSets, targets, goal, isDeloadWeek }: PastOccurrence): LastSet | null {
  const best = bestWorkingSet(workingSets);
  const [set] = lastSetsOf(best ? [best] : []);
  if (!best || !set || isDeloadWeek) return null;
  if (workingSets.slice(0, workingSets.indexOf(best) + 1).some(({ repCount }) => repCount?.full === 0))
    return null;
  const { min = 0 } = targets?.get(best)?.repRange ?? goal.repRange ?? {};
  return isAtFailure(best) || (best.rpe === null && set.reps < min) ? set : null;
}

/** The load of `loadInRange`, with reps in the range, by that day's sets or the RTS table. Null without a load. */
function lighterInRange(
  failed: LastSet,
  newer: PastOccurrence,
  range: RepRange,
  input: SuggestionInput,
): Reduced | null {
  const load = loadInRange(failed, range, input);
  if (!load) return null;
  const isAtLoad = ({ loadKg }: LastSet) => isSameWeight(loadKg, signedKg(loadKeys(load)));
  const done = lastSetsOf(newer.workingSets).filter((set) => isAtLoad(atSuggestedLoad(set, input)));
  const [best] = done.toSorted((one, other) => other.reps - one.reps);
  const wanted = best?.reps ?? (repsAsHard(failed.set, load) ?? 0) - 1;
  const reps = Math.max(range.min, Math.min(wanted, range.max));
  return {
    load,
    reps,
    why: lighterRepsWords(reps, range, { wanted, done: best?.set ?? null }, input.athlete),
  };
}

/** The lighter load for the lowest reps of the range at RPE 10 (RTS table). Null if none is needed or possible. */
function loadInRange(limit: LastSet, { min }: RepRange, input: SuggestionInput): Load | null {
  const load = loadOf(limit.values);
  const [share, shareOfLimit] = [rtsShare(min, 10), rtsShare(limit.reps, limit.set.rpe ?? 10)];
  if (!load || limit.reps >= min || share === null || shareOfLimit === null) return null;
  const nearest = lighterLoad(load, share / shareOfLimit, input);
  return nearest && mostReps(signedKg(loadKeys(nearest)), limit) < min
    ? roundedDown(loadKeys(nearest), input)
    : nearest;
}

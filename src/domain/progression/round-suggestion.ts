/** Rounds the loads of suggested sets to loads that exist, in the athlete's unit. */
import { withLoad } from '../set-notation/set-values.js';
import { signedKg } from '../statistics/best-reps.js';
import { inUnitOfSuggestion, roundedDown, roundedUp } from './available-loads.js';
import { isSameWeight, withLoadAndReps } from './last-sets.js';
import { type RepRange, suggested } from './reasons.js';
import { repsAsHard } from './reps-as-hard.js';
import {
  asHardWords,
  becauseOfWords,
  belowRangeWords,
  belowWords,
  nearestWords,
  roundedUpWords,
} from './rounding-words.js';
import type { SuggestedSet, Suggestion, SuggestionInput } from './suggestion.js';

/** The reasons of the result say if a load was rounded. */
export function roundSuggestion(suggestion: Suggestion | null, input: SuggestionInput): Suggestion | null {
  if (!suggestion) return null;
  // After a break and in a deload week, a set must not be heavier, and its reps stay.
  const isReduced = suggestion.rule === 'time-off' || suggestion.rule === 'deload';
  const { setTargets = [], repRange = null } = input.goal;
  const sets = suggestion.sets.map((set, place) => {
    if (isReduced) return roundSet({ ...set, isHeld: true }, place, input, null);
    const rangeAt = (at: number) => setTargets[at]?.repRange ?? repRange;
    const asHardSet = asHard(suggestion.sets, place, rangeAt, input);
    if (asHardSet && !set.limit) return asHardSet;
    const rounded = roundSet(set, place, input, rangeAt(place));
    return asHardSet && set.limit
      ? { ...rounded, reason: rounded.reason + becauseOfWords(set.limit) }
      : rounded;
  });
  return { ...suggestion, sets };
}

/** A held set at its nearest load, which is heavier; a done set gets fewer, equally hard reps. Null if not possible. */
function asHard(
  sets: readonly SuggestedSet[],
  place: number,
  rangeAt: (place: number) => RepRange | null,
  input: SuggestionInput,
): SuggestedSet | null {
  const set = sets[place];
  const nearest = set?.isHeld ? roundedUp(set.values, input) : null;
  if (!set || !nearest) return null;
  const { load } = nearest;
  const isAtLoad = ({ values }: SuggestedSet) => isSameWeight(signedKg(values), signedKg(set.values));
  const done = sets.flatMap((each, at) => (each.last && isAtLoad(each) ? [{ each, at }] : []));
  const isInRange = ({ each, at }: (typeof done)[number]) =>
    (repsAsHard(each.values, load) ?? 0) >= (rangeAt(at)?.min ?? Number.POSITIVE_INFINITY);
  if (done.length === 0 || !done.every(isInRange)) return null;
  const values = withLoad(set.values, load);
  if (!set.last)
    return { ...set, values, reason: set.reason + nearestWords(set.values, values, input.athlete) };
  const fewer = withLoadAndReps(set.values, load, repsAsHard(set.values, load) ?? 0);
  return { ...set, values: fewer, reason: set.reason + asHardWords(set.values, fewer, input.athlete) };
}

/**
 * The set in the unit of the exercise's loads; the reason says if the load was rounded.
 * @param range null if the reps stay
 */
function roundSet(
  set: SuggestedSet,
  place: number,
  input: SuggestionInput,
  range: RepRange | null,
): SuggestedSet {
  const { last, isHeld = false } = set;
  const heavier = last || isHeld ? roundedUp(set.values, input) : null;
  const lighter = heavier && isHeld ? roundedDown(set.values, input) : null;
  if (lighter) {
    const values = withLoad(set.values, lighter);
    const reps = set.values.repCount?.full ?? Number.POSITIVE_INFINITY;
    if (range === null || reps >= range.min) {
      return { ...set, values, reason: set.reason + belowWords(set.values, values, input.athlete) };
    }
    const reason = belowRangeWords(set.values, values, range, input.athlete);
    return { ...set, ...suggested(place, withLoadAndReps(set.values, lighter, range.min), reason) };
  }
  // The heavier load is the increase, so no rep is added.
  if (heavier && last && !isHeld) {
    const reason = roundedUpWords(heavier, last.repCount === null);
    return { ...set, ...suggested(place, withLoad(last, heavier.load), reason) };
  }
  const values = inUnitOfSuggestion(set.values, input);
  const rounded = nearestWords(set.values, values, input.athlete);
  return { ...set, values, reason: set.reason + rounded };
}

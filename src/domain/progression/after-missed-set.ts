/** Adjusts the suggested sets of today to earlier sets of today that missed their targets. */
import type { Goal, WorkingSet } from '../record.js';
import { loadKeys, loadOf } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { withLoad } from '../set-notation/set-values.js';
import { signedKg } from '../statistics/best-reps.js';
import { isAtFailure, type Miss } from './at-failure.js';
import { inUnitOfSuggestion, lighterLoad, roundedDown, roundedUp } from './available-loads.js';
import { withLoadAndReps, withReps } from './last-sets.js';
import { lessAfterMissWords, noLighterLoadWords, noStepWords } from './lighter-words.js';
import { type RepRange, suggested } from './reasons.js';
import type { LoadOwner } from './rounded-loads.js';
import { isComparable } from './step-back.js';
import type { SuggestedSet } from './suggestion.js';

/** The share of the load for the sets after a set that ended below its range at failure. */
const SHARE_AFTER_FAILURE = 0.9;

/** The exercise of today: its goal, and the sets done so far. */
export type Today = { readonly goal: Goal; readonly done: readonly WorkingSet[] };

/**
 * The suggested sets after the sets of today. After a set that ended below its range at failure, the next sets are 10 %
 * lighter than that set, at the bottom of the range, unless they are planned lighter anyway. After any other missed
 * set, a load that would grow for its place only stays.
 * @param sets the suggested sets, of done sets too
 */
export function adjustToMisses(
  sets: readonly SuggestedSet[],
  { goal, done }: Today,
  owner: LoadOwner,
): readonly SuggestedSet[] {
  let adjusted = sets;
  for (const [place, set] of done.entries()) {
    const range = rangeOf(goal, place);
    if (!range || set.repCount === null || set.setType === 'dropset') continue;
    const miss = { place, set, reps: set.repCount.full, min: range.min };
    const isFailed = miss.reps < range.min && (miss.reps === 0 || isAtFailure(set));
    const planned = adjusted[place]?.values.repCount?.full ?? 0;
    const isMissed = miss.reps < range.min || (isAtFailure(set) && miss.reps < planned);
    if (!isMissed) continue;
    adjusted = adjusted.map((next, at) => {
      if (at <= place) return next;
      const same = withoutStep(next, at, miss, owner);
      return isFailed ? afterFailure(same, at, miss, rangeOf(goal, at) ?? range, owner) : same;
    });
  }
  return adjusted;
}

function rangeOf({ setTargets, repRange }: Goal, place: number): RepRange | null {
  return setTargets?.[place]?.repRange ?? repRange ?? null;
}

function withoutStep(next: SuggestedSet, at: number, miss: Miss, owner: LoadOwner): SuggestedSet {
  if (!next.withoutStep) return next;
  return suggested(at, notHeavier(next.withoutStep, owner), noStepWords(miss));
}

/** The set at a load that exists and is not heavier. */
function notHeavier(values: SetValues, owner: LoadOwner): SetValues {
  const lighter = roundedUp(values, owner) ? roundedDown(values, owner) : null;
  return lighter ? withLoad(values, lighter) : inUnitOfSuggestion(values, owner);
}

function afterFailure(
  next: SuggestedSet,
  at: number,
  miss: Miss,
  { min }: RepRange,
  owner: LoadOwner,
): SuggestedSet {
  const from = loadOf(miss.set);
  const to = from && lighterLoad(from, SHARE_AFTER_FAILURE, owner);
  if (!from || !to) return withoutLighterLoad(next, at, miss);
  const { place: afterMiss } = miss;
  if (!isComparable(next.values, to) || signedKg(next.values) < signedKg(loadKeys(to)))
    return { ...next, afterMiss };
  const reason = lessAfterMissWords({ from, to, unit: owner.athlete.unit ?? 'kg' }, miss);
  return { ...suggested(at, withLoadAndReps(next.values, to, min), reason), afterMiss };
}

/** The next set if no lighter load exists: one rep after 0 reps; otherwise the reps of the missed set limit it later. */
function withoutLighterLoad(next: SuggestedSet, at: number, miss: Miss): SuggestedSet {
  if (miss.reps > 0 || !next.values.repCount) return next;
  return suggested(at, withReps(next.values, 1), noLighterLoadWords(miss));
}

/** Progression from a session whose sets had other ranges of reps, because a program plans the ranges by weeks. */
import type { SetTarget } from '../record.js';
import { loadOf } from '../set-notation/load.js';
import { oneStepHeavier } from './available-loads.js';
import { isSameWeight, type LastSet, topSetsOf } from './last-sets.js';
import { highestRpe, maxRpeOf, type Progress } from './progress.js';
import { progressByPlace } from './progress-by-place.js';
import { everySet, progressTogether } from './progress-together.js';
import * as words from './reasons.js';
import type { Suggestion, TargetOfSet } from './suggestion.js';

/**
 * @param targets one for each planned set
 * @param then the targets of last time's sets
 */
export function progressFromOtherRanges(
  progress: Progress,
  targets: readonly SetTarget[],
  then: TargetOfSet,
): Suggestion {
  const [first] = targets;
  if (progress.input.goal.setTargets || !first) {
    return progressByPlace({ ...progress, last: byPlace(progress.last, targets, then) }, targets);
  }
  const range = first.repRange;
  const comparable = progress.last.filter(({ set }) => hasOverlap(then.get(set)?.repRange, range));
  const [top] = topSetsOf(comparable);
  if (!top) return progressTogether(progress, range);
  const atItsLoad = progress.last.filter(
    (set) => comparable.includes(set) || isSameWeight(set.loadKg, top.loadKg),
  );
  return (
    toHeavier(progress, range, { top, then }) ?? progressTogether({ ...progress, last: atItsLoad }, range)
  );
}

/** True if two ranges have reps in common. */
export function hasOverlap(one: words.RepRange | undefined, other: words.RepRange): boolean {
  return one !== undefined && one.min <= other.max && one.max >= other.min;
}

/** Last time's set for each place. A set whose range was too low is replaced by one of an overlapping range, if any. */
function byPlace(
  last: readonly LastSet[],
  targets: readonly SetTarget[],
  then: TargetOfSet,
): readonly LastSet[] {
  return last.map((set, place) => {
    const range = targets[place]?.repRange;
    const own = then.get(set.set)?.repRange;
    if (!range || !own || own.max >= range.min) return set;
    return last.find((other) => hasOverlap(then.get(other.set)?.repRange, range)) ?? set;
  });
}

/** All planned sets one step heavier than `top`; null if the load must not grow. */
function toHeavier(
  { input, last, count, timeOff, isTooHeavy }: Progress,
  range: words.RepRange,
  { top, then }: { readonly top: LastSet; readonly then: TargetOfSet },
): Suggestion | null {
  const planned = last.filter(({ set }) => then.has(set));
  const isAbove = planned.every(({ set, reps }) => reps > (then.get(set)?.repRange.max ?? 0));
  const isReached = last.every(({ set, reps }) => reps >= (then.get(set)?.repRange.max ?? 0));
  const isTooHard = last.some((set) => {
    const rpe = highestRpe([set]);
    return rpe !== null && rpe > maxRpeOf(then.get(set.set)?.targetRpe ?? input.goal.targetRpe);
  });
  if (timeOff.kind !== 'none' || isTooHeavy || planned.length < count) return null;
  if (!isReached || (isTooHard && !isAbove)) return null;
  const load = loadOf(top.values);
  const heavier = load && oneStepHeavier(load, input);
  if (!heavier) return null;
  const reason = words.ownRangesReachedWords(heavier, words.loadWords(top.values, input.athlete));
  return everySet('step-up', count, top, heavier.load, range.min, reason);
}

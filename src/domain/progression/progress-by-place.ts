/** Progression of each set from last time's set at the same place, for back-off sets or set targets. */
import type { SetTarget } from '../record.js';
import { loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { goalKeysToShow, oneStepHeavier } from './available-loads.js';
import { isGoalOfToday } from './deload-week.js';
import { isSameWeight, isTopAndBackOff, type LastSet, withLoadAndReps, withReps } from './last-sets.js';
import { asFirstSetWords, stepBackWords, timeOffWords } from './lighter-words.js';
import { newSet } from './new-set.js';
import { percentLoad } from './percent-load.js';
import { goalLoadKeys, highestRpe, isLighterGoal, maxRpeOf, type Progress } from './progress.js';
import { atGoalLoad, cutOf, warnedMin } from './progress-together.js';
import * as words from './reasons.js';
import { cutOfLater, isWithin, type StepBack } from './step-back.js';
import type { SuggestedSet, Suggestion } from './suggestion.js';

/** A planned set, and the set of last time that it progresses from. */
type Place = {
  readonly place: number;
  readonly target: SetTarget;
  readonly from: LastSet;
  /** False if last time had no set at this place; `from` is then last time's last set. */
  readonly isDone: boolean;
};

/**
 * Suggests each planned set from last time's set at the same place.
 * @param targets one for each planned set
 */
export function progressByPlace(progress: Progress, targets: readonly SetTarget[]): Suggestion {
  const { last, timeOff } = progress;
  const places = targets.flatMap((target, place): readonly Place[] => {
    const from = last[place] ?? last.at(-1);
    return from ? [{ place, target, from, isDone: place < last.length }] : [];
  });
  const stepBack = stepBackOf(progress, places[0]);
  const sets: SuggestedSet[] = [];
  for (const at of places) {
    const group = places.filter((other) => isOneGroup(at, other));
    sets.push(
      byPercent(progress, at) ??
        toTargetLoad(progress, at) ??
        toLighter(progress, at, stepBack) ??
        afterHeavier(at, stepBack) ??
        toHeavier(progress, at, group, stepBack) ??
        atSameLoad(progress, at, grownPlaceOf(progress, at, group)),
    );
  }
  return { rule: timeOff.kind === 'none' ? 'by-place' : 'time-off', sets };
}

/** Sets with equal targets that had the same load grow together. */
function isOneGroup(one: Place, other: Place): boolean {
  return (
    isSameWeight(one.from.loadKg, other.from.loadKg) &&
    JSON.stringify(one.target) === JSON.stringify(other.target)
  );
}

function byPercent({ input }: Progress, { place, target, from }: Place): SuggestedSet | null {
  const found = percentLoad(target, input);
  if (!found) return null;
  const values = withLoadAndReps(from.values, found.load, target.repRange.min);
  return words.suggested(place, values, found.reason);
}

/** The set at the load of its target: typed today, or lighter than a load that was too heavy. Otherwise null. */
function toTargetLoad({ input, timeOff }: Progress, at: Place): SuggestedSet | null {
  const { place, target, from } = at;
  const { min } = target.repRange;
  const keys = input.goal.setTargets ? goalLoadKeys(target) : null;
  if (keys && isGoalOfToday(input)) {
    const shown = loadOf(goalKeysToShow(keys, input));
    return words.suggested(place, withLoadAndReps(from.values, shown, min), words.GOAL_OF_TODAY);
  }
  // After two months off, `toLighter` decides the load.
  const isFailed = from.reps < min && timeOff.kind !== 'months' && isLighterGoal(keys, from, input);
  return keys && isFailed ? atGoalLoad(place, from, keys, min, input) : null;
}

/** The first set's lighter load after two sessions below its range. Null if there is none, and after two months off. */
function stepBackOf(progress: Progress, first: Place | undefined): StepBack | null {
  const { timeOff, isTooHeavy } = progress;
  if (!first || !isTooHeavy || timeOff.kind === 'months') return null;
  const cut = cutOf(first.from, progress);
  return cut && { cut, min: first.target.repRange.min };
}

function toLighter(progress: Progress, at: Place, stepBack: StepBack | null): SuggestedSet | null {
  const { place, target, from } = at;
  const { timeOff } = progress;
  const { min } = target.repRange;
  const own = cutOf(from, progress);
  if (timeOff.kind === 'months') {
    return words.suggested(
      place,
      withLoadAndReps(from.values, own?.to ?? null, min),
      timeOffWords(timeOff, own),
    );
  }
  const cut = stepBack && (place === 0 ? stepBack.cut : cutOfLater(stepBack, from, own));
  if (!stepBack || !cut) return null;
  // The load is reduced by less than 10 % if the set would otherwise be lighter than the first set.
  const isOfFirst = place > 0 && cut.to === stepBack.cut.to;
  const reason = isOfFirst ? asFirstSetWords(stepBack.min) : stepBackWords(stepBack.min, cut);
  const lighter = withLoadAndReps(from.values, cut.to, min);
  // The first set is not easier than last time's back-off sets at its new load.
  const reps = place === 0 ? repsDoneAt(signedKg(lighter), progress, target.repRange) : min;
  if (reps === min) return words.suggested(place, lighter, reason);
  return words.suggested(place, withReps(lighter, reps), `${reason}; ${reps} were done at this load`);
}

/** The most reps that last time had at a load in kg; within the range. */
function repsDoneAt(kg: number, { last }: Progress, { min, max }: words.RepRange): number {
  const done = last.filter(({ loadKg }) => isSameWeight(loadKg, kg)).map(({ reps }) => reps);
  return Math.min(max, Math.max(min, ...done));
}

/** A later set below its range that keeps its load, because the heavier first set before it gets lighter. */
function afterHeavier(
  { place, target, from, isDone }: Place,
  stepBack: StepBack | null,
): SuggestedSet | null {
  const { min } = target.repRange;
  if (!stepBack || !isDone || from.reps === 0 || from.reps >= min || !isWithin(stepBack, from)) return null;
  const reason = words.newSetWords(words.afterHeavierWords(from.reps), target.repRange);
  return words.kept(place, withReps(from.values, min), reason, { last: from.values, isHeld: true });
}

function toHeavier(
  progress: Progress,
  at: Place,
  group: readonly Place[],
  stepBack: StepBack | null,
): SuggestedSet | null {
  const { place, target, from } = at;
  const range = target.repRange;
  const isReached = group.every(({ isDone, from: { reps } }) => isDone && reps >= range.max);
  if (progress.timeOff.kind !== 'none' || !isReached || tooHardWords(progress, group) !== null) return null;
  const load = loadOf(from.values);
  const heavier = load && oneStepHeavier(load, progress.input);
  if (!heavier) return null;
  const values = withLoadAndReps(from.values, heavier.load, range.min);
  if (isAboveTopSet(progress, at, signedKg(values)))
    return words.kept(place, from.values, words.NOT_ABOVE_FIRST, { last: from.values, isHeld: true });
  if (stepBack && !isWithin(stepBack, { values, loadKg: signedKg(values) }))
    return words.kept(place, from.values, words.NOT_ABOVE_FIRST, { last: from.values, isHeld: true });
  const sets = group.map((each) => each.from);
  const isAbove = sets.every(({ reps }) => reps > range.max);
  const maxRpe = highestRpe(sets) === null ? null : maxRpeOf(targetRpeOf(progress, target));
  const which = group.length > 1 ? 'every set at this load' : 'it';
  const reason = words.stepUpWords(heavier, which, { range, isAbove, maxRpe });
  const grown = words.suggested(place, values, reason);
  return { ...grown, withoutStep: from.values };
}

/** True if a set that was lighter than last time's first set would now be heavier than that first set. */
function isAboveTopSet({ last: [first] }: Progress, { place, from }: Place, kg: number): boolean {
  if (!first || place === 0 || from.loadKg >= first.loadKg || isSameWeight(from.loadKg, first.loadKg))
    return false;
  return kg > first.loadKg && !isSameWeight(kg, first.loadKg);
}

/** The place of the group's set that gets the extra rep. A top set and back-off sets progress one by one. */
function grownPlaceOf({ last, count }: Progress, at: Place, group: readonly Place[]): number {
  if (isTopAndBackOff(last.slice(0, count))) return at.place;
  const isShort = ({ isDone, from: { reps }, target: { repRange } }: Place) =>
    isDone && reps > 0 && reps < repRange.max;
  return group.find(isShort)?.place ?? at.place;
}

/** @param grownPlace the place of the set that gets the extra rep */
function atSameLoad(progress: Progress, at: Place, grownPlace: number): SuggestedSet {
  const { place, target, from, isDone } = at;
  const { timeOff, input, last, failed } = progress;
  const { min, max } = target.repRange;
  const tooHard = from.reps < max ? null : tooHardWords(progress, [at]);
  const isHeld = tooHard !== null || from.reps < min;
  const kept = { last: from.values, isHeld };
  const warned = place === 0 ? warnedMin(progress, target.repRange, from) : null;
  if (!isDone || (from.reps === 0 && timeOff.kind === 'none')) {
    const wasTried = from.reps === 0 || place < last.length + failed.length;
    const why = wasTried ? words.noRepWords(words.loadWords(from.values, input.athlete)) : words.NOT_DONE;
    return newSet(place, from, target.repRange, why, isHeld, warned);
  }
  if (timeOff.kind !== 'none') {
    // The range of this week can differ from the range of last time.
    const reps = Math.max(min, Math.min(from.reps, max));
    const values = reps === from.reps ? from.values : withReps(from.values, reps);
    return words.suggested(place, values, timeOffWords(timeOff, null));
  }
  if (grownPlace !== place)
    return words.kept(place, from.values, words.sameAgainWords(place, grownPlace), kept);
  if (from.reps < max) {
    const more = withReps(from.values, from.reps + 1);
    return words.kept(place, more, words.oneMoreWords(from.reps, warned), kept);
  }
  return words.kept(place, from.values, tooHard ?? words.AS_LAST_TIME, kept);
}

/** Why the RPE of the sets prevents an increase; null if it does not. */
function tooHardWords(progress: Progress, group: readonly Place[]): string | null {
  const sets = group.map(({ from }) => from);
  const [rpe, maxRpe] = [highestRpe(sets), maxRpeOf(targetRpeOf(progress, group[0]?.target))];
  const isAbove = group.every(({ from, target }) => from.reps > target.repRange.max);
  return isAbove || rpe === null || rpe <= maxRpe ? null : words.tooHardWords(rpe, maxRpe);
}

function targetRpeOf({ input }: Progress, target: SetTarget | undefined): number | undefined {
  return target?.targetRpe ?? input.goal.targetRpe;
}

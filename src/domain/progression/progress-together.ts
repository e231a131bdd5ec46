/** Double progression: the load of all planned sets grows when every planned set reaches the top of the range. */
import { type Load, type LoadKeys, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import {
  goalKeysToShow,
  keysToSuggest,
  lighterLoad,
  loadAfterMonths,
  oneStepHeavier,
} from './available-loads.js';
import { isSameWeight, type LastSet, topSetsOf, withLoadAndReps, withReps } from './last-sets.js';
import { type Cut, stepBackWords, timeOffWords } from './lighter-words.js';
import { newSet } from './new-set.js';
import { goalLoadKeys, highestRpe, isLighterGoal, maxRpeOf, type Progress } from './progress.js';
import * as words from './reasons.js';
import { STEP_BACK_SHARE } from './step-back.js';
import type { SuggestedSet, Suggestion, SuggestionInput, SuggestionRule } from './suggestion.js';

/** Suggests all planned sets at one load. @param last at least one set */
export function progressTogether(progress: Progress, range: words.RepRange): Suggestion {
  const { last, count } = progress;
  const top = topSetsOf(last).slice(0, count);
  return (
    toGoalLoad(progress, range) ??
    toLighter(progress, range, top) ??
    toHeavier(progress, range, top) ??
    atSameLoad(progress, range, top)
  );
}

/**
 * All sets at the goal's load, after reps below the range at a heavier load. Otherwise null, and after two months off.
 */
export function toGoalLoad(
  { input, last, count, timeOff }: Progress,
  range: words.RepRange,
): Suggestion | null {
  const failed = topSetsOf(last).find(({ reps }) => reps < range.min);
  const keys = goalLoadKeys(input.goal);
  if (!failed || !keys || !isLighterGoal(keys, failed, input) || timeOff.kind === 'months') return null;
  const sets = Array.from({ length: count }, (_, place) => atGoalLoad(place, failed, keys, range.min, input));
  return { rule: 'goal-load', sets };
}

/** A set at the goal's load, after the heavier `failed`. The set is held if rounding would remove the difference. */
export function atGoalLoad(
  place: number,
  failed: LastSet,
  goal: LoadKeys,
  min: number,
  input: SuggestionInput,
): SuggestedSet {
  const { athlete } = input;
  const keys = goalKeysToShow(goal, input);
  const lastLoad = words.loadWords(failed.values, athlete);
  const reason = words.goalLoadWords(words.loadWords(keys, athlete), failed.reps, lastLoad, min);
  const set = words.suggested(place, withLoadAndReps(failed.values, loadOf(keys), min), reason);
  return { ...set, isHeld: signedKg(keysToSuggest(keys, input)) >= signedKg(failed.values) };
}

function toLighter(progress: Progress, range: words.RepRange, top: readonly LastSet[]): Suggestion | null {
  const { count, timeOff, isTooHeavy } = progress;
  if (timeOff.kind !== 'months' && !isTooHeavy) return null;
  const [first] = top;
  const cut = first ? cutOf(first, progress) : null;
  if (!first || (!cut && timeOff.kind !== 'months')) return null;
  const isTimeOff = timeOff.kind === 'months' || !cut;
  const reason = isTimeOff ? timeOffWords(timeOff, cut) : stepBackWords(range.min, cut);
  return everySet(isTimeOff ? 'time-off' : 'step-back', count, first, cut?.to ?? null, range.min, reason);
}

/** The lighter load after two months off, or else after a load that was too heavy. Null if there is none. */
export function cutOf({ values }: LastSet, { input, timeOff }: Progress): Cut | null {
  const from = loadOf(values);
  if (!from) return null;
  const to =
    timeOff.kind === 'months' ? loadAfterMonths(from, input) : lighterLoad(from, STEP_BACK_SHARE, input);
  return to && { from, to, unit: input.athlete.unit ?? 'kg' };
}

function toHeavier(progress: Progress, range: words.RepRange, top: readonly LastSet[]): Suggestion | null {
  const { input, last, count, timeOff } = progress;
  // If all top sets, or all sets, were above the range, the load grows at any RPE.
  const isAbove = [top, last].some(
    (sets) => sets.length >= count && sets.every(({ reps }) => reps > range.max),
  );
  const isReached = top.length === count && top.every(({ reps }) => reps >= range.max);
  if (timeOff.kind !== 'none' || !(isAbove || isReached)) return null;
  const [rpe, maxRpe] = [highestRpe(top), maxRpeOf(input.goal.targetRpe)];
  if (!isAbove && rpe !== null && rpe > maxRpe) return null;
  const [first] = top;
  const load = first && loadOf(first.values);
  const heavier = load ? oneStepHeavier(load, input) : null;
  if (!first || !heavier) return null;
  const reached = { range, isAbove, maxRpe: rpe === null ? null : maxRpe };
  const which = last.length > count ? 'every planned set' : 'every set';
  const reason = words.stepUpWords(heavier, which, reached);
  return everySet('step-up', count, first, heavier.load, range.min, reason);
}

/** `count` equal sets with these reps. @param load null to keep the load of the set */
export function everySet(
  rule: SuggestionRule,
  count: number,
  { values }: LastSet,
  load: Load | null,
  reps: number,
  reason: string,
): Suggestion {
  const set = withLoadAndReps(values, load, reps);
  return { rule, sets: Array.from({ length: count }, (_, place) => words.suggested(place, set, reason)) };
}

/** Suggests last time's top load; the first set below the top of the range gets one rep more. */
function atSameLoad(progress: Progress, range: words.RepRange, top: readonly LastSet[]): Suggestion {
  const { input, failed, doneCount, count, timeOff } = progress;
  const short = top.findIndex(({ reps }) => reps > 0 && reps < range.max);
  const grownPlace = timeOff.kind === 'none' && short !== -1 ? short : null;
  const sameAgain = sameAgainWords(progress, range, top);
  const [first] = top;
  if (!first) return { rule: 'same-again', sets: [] };
  const isHeld = sameAgain !== null || first.reps < range.min;
  const load = words.loadWords(first.values, input.athlete);
  const tried = top.length + failed.filter(({ loadKg }) => isSameWeight(loadKg, first.loadKg)).length;
  const isAtOtherLoads = tried < doneCount + failed.length;
  const why = isAtOtherLoads ? words.fewerSetsWords(tried, load) : words.NOT_DONE;
  const sets = Array.from({ length: count }, (_, place): SuggestedSet => {
    const set = top[place];
    if (!set) return newSet(place, first, range, place < tried ? words.noRepWords(load) : why, isHeld);
    if (timeOff.kind !== 'none' && set.reps < range.min) {
      return words.suggested(place, withReps(set.values, range.min), timeOffWords(timeOff, null));
    }
    if (set.reps === 0) {
      return newSet(place, first, range, words.noRepWords(load), isHeld, warnedMin(progress, range, set));
    }
    if (place !== grownPlace) {
      return words.kept(place, set.values, sameAgain ?? unchangedWords(place, grownPlace, set, range), {
        last: set.values,
        isHeld,
      });
    }
    return words.kept(
      place,
      withReps(set.values, set.reps + 1),
      words.oneMoreWords(set.reps, warnedMin(progress, range, set)),
      { last: set.values, isHeld },
    );
  });
  const rule = timeOff.kind !== 'none' ? 'time-off' : grownPlace === null ? 'same-again' : 'one-rep-more';
  return { rule, sets };
}

/** Why a set does not change. Reps below the range are named, because the goal does not explain them. */
function unchangedWords(
  place: number,
  grownPlace: number | null,
  set: LastSet,
  range: words.RepRange,
): string {
  if (grownPlace === null) return words.AS_LAST_TIME;
  return set.reps < range.min ? words.belowAgainWords(set.reps) : words.sameAgainWords(place, grownPlace);
}

/**
 * `range.min` if `set` was first and below its range, and a second such session would reduce the load. Otherwise null.
 */
export function warnedMin(progress: Progress, range: words.RepRange, set: LastSet): number | null {
  const { last, input, isBelow } = progress;
  const isWarned = set === last[0] && isBelow && !input.isDeloadWeek;
  return isWarned && cutOf(set, progress) !== null ? range.min : null;
}

/** Why no set grows; null if a set grows. */
function sameAgainWords(
  { input, doneCount, count, timeOff }: Progress,
  range: words.RepRange,
  top: readonly LastSet[],
): string | null {
  if (timeOff.kind !== 'none') return timeOffWords(timeOff, null);
  if (top.some(({ reps }) => reps < range.max)) return null;
  if (top.length < count) return words.tooFewSetsWords(top.length, doneCount, count);
  const [rpe, maxRpe] = [highestRpe(top), maxRpeOf(input.goal.targetRpe)];
  return rpe !== null && rpe > maxRpe ? words.tooHardWords(rpe, maxRpe) : words.NO_HEAVIER_LOAD;
}

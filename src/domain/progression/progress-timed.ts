/** Progression of timed sets: each planned set grows to the goal's time, then the load grows. */

import type { WorkingSet } from '../record.js';
import { formatSeconds } from '../set-notation/format-number.js';
import { loadOf } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { carryOver, withLoad, withQuantity } from '../set-notation/set-values.js';
import { valuesOf } from '../set-notation/values-of.js';
import { signedKg } from '../statistics/best-reps.js';
import { oneStepHeavier } from './available-loads.js';
import { topSetsOf } from './last-sets.js';
import { highestRpe, maxRpeOf } from './progress.js';
import * as words from './reasons.js';
import type { SuggestedSet, Suggestion, SuggestionInput } from './suggestion.js';

/** A working set with a time, without reps and distance. */
export type TimedSet = {
  readonly set: WorkingSet;
  readonly values: SetValues;
  readonly seconds: number;
  /** The load in kg: negative for assistance, 0 without a load. */
  readonly loadKg: number;
};

/** The timed goal of an exercise: its seconds, and its number of planned sets, at least 1. */
export type TimedGoal = { readonly seconds: number; readonly count: number };

/** The sets with a time, without reps and distance. With a distance, a shorter time is better. */
export function timedSetsOf(workingSets: readonly WorkingSet[]): readonly TimedSet[] {
  return workingSets.flatMap((set) =>
    set.repCount !== null || set.distanceMeters !== undefined || !set.durationSeconds
      ? []
      : [{ set, values: carryOver(valuesOf(set)), seconds: set.durationSeconds, loadKg: signedKg(set) }],
  );
}

/** @param last last time's timed sets, at least one */
export function progressTimed(
  input: SuggestionInput,
  last: readonly TimedSet[],
  goal: TimedGoal,
): Suggestion {
  const top = topSetsOf(last).slice(0, goal.count);
  return toHeavier(input, top, goal) ?? atSameLoad(input, last, goal);
}

/** All planned sets at the next load and the goal's time; null if the load does not grow. */
function toHeavier(input: SuggestionInput, top: readonly TimedSet[], goal: TimedGoal): Suggestion | null {
  const [first] = top;
  const load = first ? loadOf(first.values) : null;
  if (!first || !load || load.value === 0 || !isReached(top, goal) || isTooHard(input, top)) return null;
  const heavier = oneStepHeavier(load, input);
  if (!heavier) return null;
  const set = withSeconds(withLoad(first.values, heavier.load), goal.seconds);
  const reason = words.timedStepUpWords(heavier, goal.seconds);
  const sets = Array.from({ length: goal.count }, (_, place) => words.suggested(place, set, reason));
  return { rule: 'step-up', sets };
}

/** The top load again; the first set below the goal's time gets some seconds more. */
function atSameLoad(input: SuggestionInput, last: readonly TimedSet[], goal: TimedGoal): Suggestion {
  const top = topSetsOf(last).slice(0, goal.count);
  const short = top.findIndex(({ seconds }) => seconds < goal.seconds);
  const isHeld = short === -1;
  const from = top[short]?.seconds ?? 0;
  const step = Math.min(stepOf(from), goal.seconds - from);
  const sets = Array.from({ length: goal.count }, (_, place): SuggestedSet | null => {
    const set = top[place];
    if (!set) {
      const shortest = top.at(-1);
      if (!shortest) return null;
      return { ...words.suggested(place, shortest.values, words.timedNotDoneWords(top.length)), isHeld };
    }
    const kept = { last: set.values, isHeld };
    if (short === -1) return words.kept(place, set.values, reachedWords(input, last, goal), kept);
    return place === short
      ? words.kept(place, withSeconds(set.values, from + step), words.moreTimeWords(from, step), kept)
      : words.kept(place, set.values, words.sameAgainWords(place, short, formatSeconds(step)), kept);
  });
  const rule = short === -1 ? 'same-again' : 'more-time';
  return { rule, sets: sets.filter((set) => set !== null) };
}

function isReached(top: readonly TimedSet[], { seconds: goal, count }: TimedGoal): boolean {
  return top.length >= count && top.every(({ seconds }) => seconds >= goal);
}

/** Why sets at the goal's time do not grow. */
function reachedWords(
  input: SuggestionInput,
  last: readonly TimedSet[],
  { seconds, count }: TimedGoal,
): string {
  const top = topSetsOf(last).slice(0, count);
  if (top.length < count) {
    return top.every(({ loadKg }) => loadKg === 0)
      ? words.tooFewTimedSetsWords(top.length, count, seconds)
      : words.tooFewSetsWords(top.length, last.length, count);
  }
  const [rpe, maxRpe] = [highestRpe(top), maxRpeOf(input.goal.targetRpe)];
  return rpe !== null && rpe > maxRpe ? words.tooHardWords(rpe, maxRpe) : words.timeReachedWords(seconds);
}

function isTooHard({ goal }: SuggestionInput, top: readonly TimedSet[]): boolean {
  return (highestRpe(top) ?? 0) > maxRpeOf(goal.targetRpe);
}

function withSeconds(values: SetValues, seconds: number): SetValues {
  return withQuantity(values, { kind: 'time', seconds });
}

/** The seconds to add to a time below each limit: 5 s suit a plank, 1 min a long walk. */
const STEPS = [
  { below: 120, seconds: 5 },
  { below: 600, seconds: 15 },
  { below: Number.POSITIVE_INFINITY, seconds: 60 },
] as const;

function stepOf(seconds: number): number {
  return STEPS.find(({ below }) => seconds < below)?.seconds ?? 0;
}

/** The sets that a goal describes. */
import type { Goal, SetTarget } from '../record.js';
import { type Load, type LoadKeys, loadOf } from '../set-notation/load.js';
import type { Quantity, SetValues } from '../set-notation/set-line.js';
import { makeValues } from '../set-notation/set-values.js';
import { goalKeysToShow } from './available-loads.js';
import { percentLoad } from './percent-load.js';
import { plannedSetCount } from './planned-set-count.js';
import { goalLoadKeys } from './progress.js';
import type { SuggestionInput } from './suggestion.js';

/** The goal's set targets, or `count` targets with its range; null if the goal has neither. */
export function targetsOf(goal: Goal, count: number): readonly SetTarget[] | null {
  const { setTargets, repRange } = goal;
  if (setTargets && setTargets.length > 0) return setTargets;
  return repRange ? Array.from({ length: count }, () => ({ repRange })) : null;
}

/** The sets of the goal, at the lowest reps. Null without reps, time or distance, or if reps have no load. */
export function goalSets(input: SuggestionInput): readonly SetValues[] | null {
  const { goal } = input;
  const count = plannedSetCount(goal) || 1;
  const targets = targetsOf(goal, count);
  if (!targets) {
    const quantity = extentOf(goal);
    const keys = goalLoadKeys(goal);
    const set = quantity && makeValues(keys && shownLoad(keys, input), quantity);
    return set && Array.from({ length: count }, () => set);
  }
  const sets = targets.map((target) => {
    const load = targetLoad(target, input);
    const count = { full: target.repRange.min, partial: 0 };
    return load && makeValues(load, { kind: 'reps', count });
  });
  return sets.every((set) => set !== null) ? sets : null;
}

function targetLoad(target: SetTarget, input: SuggestionInput): Load | null {
  const percent = percentLoad(target, input);
  if (percent) return percent.load;
  const keys = goalLoadKeys(target) ?? goalLoadKeys(input.goal);
  return keys && shownLoad(keys, input);
}

/** The load as the screens show the goal, see `goalInUnit`: reasons then name no other load. */
function shownLoad(keys: LoadKeys, input: SuggestionInput): Load | null {
  return loadOf(goalKeysToShow(keys, input));
}

function extentOf({ durationSeconds, distanceMeters }: Goal): Quantity | null {
  if (durationSeconds !== undefined) return { kind: 'time', seconds: durationSeconds };
  return distanceMeters === undefined ? null : { kind: 'distance', meters: distanceMeters };
}

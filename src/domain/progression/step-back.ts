/** Which sets get a lighter load after the first working set was below its range in two sessions. */
import { BODYWEIGHT, type Load, loadKeys, loadOf } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { signedKg } from '../statistics/best-reps.js';
import { oneStepHeavier } from './available-loads.js';
import { isSameWeight, type LastSet, lastSetsOf, topSetsOf } from './last-sets.js';
import type { Cut } from './lighter-words.js';
import { goalLoadKeys, isLighterGoal } from './progress.js';
import type { PastOccurrence, SuggestionInput } from './suggestion.js';

/** The share of the load to use after a load that was too heavy. */
export const STEP_BACK_SHARE = 0.9;

/** More than the rounding of converted pounds. */
const LIGHTER_BY_KG = 0.01;

/** The lighter load of the first set. `min` is the bottom of the range of the first set. */
export type StepBack = { readonly cut: Cut; readonly min: number };

/** True if the load is at most the first set's lighter load; false if they cannot be compared. */
export function isWithin({ cut }: StepBack, { values, loadKg }: Pick<LastSet, 'values' | 'loadKg'>): boolean {
  return isComparable(values, cut.to) && isAtMost(loadKg, cut.to);
}

/**
 * The lighter load of a later set, but no lighter than the first set's. Null if the load stays.
 * @param own the load less 10 %
 */
export function cutOfLater(stepBack: StepBack, later: LastSet, own: Cut | null): Cut | null {
  const { to } = stepBack.cut;
  if (!own || isWithin(stepBack, later)) return null;
  const isLighter = signedKg(loadKeys(own.to)) < signedKg(loadKeys(to)) - LIGHTER_BY_KG;
  return isComparable(later.values, to) && isLighter ? { ...own, to } : own;
}

/** True if the first set had no full rep at a usual load. At a heavier load, it was only an attempt. */
export function isFirstWithoutRep(
  [first]: readonly LastSet[],
  before: PastOccurrence | undefined,
  input: SuggestionInput,
): boolean {
  if (!first || first.reps > 0) return false;
  const goal = goalLoadKeys(input.goal);
  if (goal && isComparable(first.values, loadOf(goal) ?? BODYWEIGHT) && !isLighterGoal(goal, first, input))
    return true;
  const [top] = topSetsOf(lastSetsOf(before?.workingSets ?? []));
  const load = top && loadOf(top.values);
  if (!load || !isComparable(first.values, load)) return false;
  return isAtMost(first.loadKg, oneStepHeavier(load, input)?.load ?? load);
}

function isAtMost(kg: number, load: Load): boolean {
  const limitKg = signedKg(loadKeys(load));
  return kg < limitKg || isSameWeight(kg, limitKg);
}

/** True if the loads of both are external, or both include body weight. */
export function isComparable({ loadMode }: SetValues, { mode }: Load): boolean {
  return (loadMode === undefined) === (mode === 'external');
}

/** Last time's sets, as progression compares them. */
import type { RepCount, WorkingSet } from '../record.js';
import type { Load } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { carryOver, withLoad, withQuantity } from '../set-notation/set-values.js';
import { valuesOf } from '../set-notation/values-of.js';
import { signedKg } from '../statistics/best-reps.js';
import { keysToSuggest, roundedUp } from './available-loads.js';
import type { LoadOwner } from './rounded-loads.js';

/** A working set with counted reps. For a unilateral set, `reps` are those of the side with fewer reps. */
export type LastSet = {
  readonly set: WorkingSet;
  readonly values: SetValues;
  readonly reps: number;
  /** The load in kg, negative for assistance. */
  readonly loadKg: number;
};

/** The sets with counted reps, in order, without drop sets, which continue the set before them. */
export function lastSetsOf(workingSets: readonly WorkingSet[]): readonly LastSet[] {
  return workingSets.flatMap((set) =>
    set.repCount === null || set.setType === 'dropset'
      ? []
      : [{ set, values: withoutPartials(set), reps: set.repCount.full, loadKg: signedKg(set) }],
  );
}

/** The values of a set to repeat. Partial reps are left out if there are full reps. */
export function withoutPartials(set: WorkingSet): SetValues {
  const values = carryOver(valuesOf(set));
  const { repCount, unilateralRepCount: sides } = values;
  const whole = (count: RepCount): RepCount => (count.full === 0 ? count : { ...count, partial: 0 });
  return {
    ...values,
    repCount: repCount && whole(repCount),
    ...(sides && { unilateralRepCount: { left: whole(sides.left), right: whole(sides.right) } }),
  };
}

/** The values, with one rep if the set had none, because 0 reps are no target. */
export function atLeastOneRep(values: SetValues): SetValues {
  const { full, partial } = values.repCount ?? { full: 1, partial: 0 };
  return full + partial === 0 ? withReps(values, 1) : values;
}

/** Kilograms within which two loads are equal: the rounding of converted pounds. */
const SAME_LOAD_KG = 0.01;

export function isSameWeight(oneKg: number, otherKg: number): boolean {
  return Math.abs(oneKg - otherKg) < SAME_LOAD_KG;
}

/** Rounds `loadKg` as a suggestion does, unless rounding counts as an increase: the heavier load was not lifted. */
export function atSuggestedLoad(set: LastSet, owner: LoadOwner): LastSet {
  if (roundedUp(set.values, owner) !== null) return set;
  return { ...set, loadKg: signedKg(keysToSuggest(set.values, owner)) };
}

/** The sets at the heaviest load; of assisted sets, those with the least assistance. */
export function topSetsOf<T extends Pick<LastSet, 'loadKg'>>(sets: readonly T[]): readonly T[] {
  const topKg = Math.max(...sets.map(({ loadKg }) => loadKg));
  return sets.filter(({ loadKg }) => isSameWeight(loadKg, topKg));
}

/** The most that a back-off set weighs, as a share of the top set. */
const BACK_OFF_SHARE = 0.95;

/** True if the top sets come first, then sets at least 5 % lighter with at least as many reps. */
export function isTopAndBackOff(sets: readonly LastSet[]): boolean {
  const top = topSetsOf(sets);
  const backOff = sets.slice(top.length);
  const topKg = top[0]?.loadKg ?? 0;
  const topReps = Math.max(...top.map(({ reps }) => reps));
  return (
    topKg > 0 &&
    backOff.length > 0 &&
    top.every((set, place) => set === sets[place]) &&
    backOff.every(({ loadKg, reps }) => loadKg <= topKg * BACK_OFF_SHARE && reps >= topReps)
  );
}

/** The values with `full` reps and no partial reps. */
export function withReps(values: SetValues, full: number): SetValues {
  return withQuantity(values, { kind: 'reps', count: { full, partial: 0 } });
}

/** The values with `full` reps, and with `load` unless it is null. */
export function withLoadAndReps(values: SetValues, load: Load | null, full: number): SetValues {
  return withReps(load ? withLoad(values, load) : values, full);
}

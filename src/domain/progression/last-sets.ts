/** Last time's sets, as progression compares them. */
import type { RepCount, WorkingSet } from '../record.js';
import type { Load } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { carryOver, withLoad, withQuantity } from '../set-notation/set-values.js';
import { valuesOf } from '../set-notation/values-of.js';
import { signedKg } from '../statistics/best-reps.js';

/** A working set with counted reps. `reps` of a unilateral set has the repetitions of the side with fewer. */
export type LastSet = {
  readonly set: WorkingSet;
  readonly values: SetValues;
  readonly reps: number;
  /** The load in kg, negative for assistance. */
  readonly loadKg: number;
};

/** The sets with counted reps, in order. A drop set continues the set before it, so it is left out. */
export function lastSetsOf(workingSets: readonly WorkingSet[]): readonly LastSet[] {
  return workingSets.flatMap((set) =>
    set.repCount === null || set.setType === 'dropset'
      ? []
      : [{ set, values: withoutPartials(set), reps: set.repCount.full, loadKg: signedKg(set) }],
  );
}

/**
 * The values of a set to repeat, without partial reps, because these are not planned. They stay if the set has no full
 * rep.
 */
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

/** Kilograms within which two loads are equal: the rounding of converted pounds. */
const SAME_LOAD_KG = 0.01;

/** True if two loads in kg are equal, except for the rounding of pounds. */
export function isSameWeight(oneKg: number, otherKg: number): boolean {
  return Math.abs(oneKg - otherKg) < SAME_LOAD_KG;
}

/** The sets at the heaviest load; of assisted sets, those with the least assistance. */
export function topSetsOf<T extends Pick<LastSet, 'loadKg'>>(sets: readonly T[]): readonly T[] {
  const topKg = Math.max(...sets.map(({ loadKg }) => loadKg));
  return sets.filter(({ loadKg }) => isSameWeight(loadKg, topKg));
}

/** Back-off sets are at least this much lighter than the top set. */
const BACK_OFF_SHARE = 0.95;

/** True if the top sets came first, and every later set was at least 5 % lighter with at least as many reps. */
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

/** `values` with the number of full reps in `full`. */
export function withReps(values: SetValues, full: number): SetValues {
  return withQuantity(values, { kind: 'reps', count: { full, partial: 0 } });
}

/** `values` with another load and the number of full reps in `full`. */
export function withLoadAndReps(values: SetValues, load: Load | null, full: number): SetValues {
  return withReps(load ? withLoad(values, load) : values, full);
}

/** The sets of an exercise in a deload week. */
import { type Athlete, DEFAULT_DELOAD } from '../athlete.js';
import { shareOfLoad } from '../progression/available-loads.js';
import { deloadSetCount } from '../progression/deload-week.js';
import { isSameLoad } from '../set-notation/load.js';
import type { PrescribedSet } from './prescribed-set.js';
import type { LoadOwner } from './program-loads.js';

/** The load of a deload week, in percent of the usual load. */
export function deloadPercent({ deload }: Athlete): number {
  return deload?.loadPercent ?? DEFAULT_DELOAD.loadPercent;
}

/** The first sets, with a lower load or percentage of the maximum, and without AMRAP. */
export function deloadSets(
  sets: readonly PrescribedSet[],
  athlete: Athlete,
  owner: LoadOwner,
): readonly PrescribedSet[] {
  const percent = deloadPercent(athlete);
  return sets.slice(0, deloadSetCount(sets.length, athlete)).map((set) => ({
    ...set,
    quantity: set.quantity.kind === 'time' ? set.quantity : { ...set.quantity, amrap: 'none' },
    load: set.load && shareOfLoad(set.load, percent / 100, owner),
    percentOfMax: set.percentOfMax === null ? null : shareOfPercent(set.percentOfMax, percent),
    reps: set.quantity.kind === 'time' ? null : set.quantity.min,
  }));
}

/** True if a set has another load or percentage than the set at its place in `before`. Deloads never increase loads. */
export function isLighter(sets: readonly PrescribedSet[], before: readonly PrescribedSet[]): boolean {
  return sets.some(({ load, percentOfMax }, place) => {
    const was = before[place];
    return !isSameLoad(load, was?.load ?? null) || percentOfMax !== (was?.percentOfMax ?? null);
  });
}

/** A share of a percentage, to two decimals. */
function shareOfPercent(percentOfMax: number, percent: number): number {
  return Math.round(percentOfMax * percent) / 100;
}

/** Finds the best working set of an exercise in a session. */
import { estimateOneRepMaxKg, type OneRepMaxFormula } from './one-rep-max.js';
import type { WorkingSet } from './record.js';

/** The values of a set that are compared. */
type ComparedSet = Pick<WorkingSet, 'weightKg' | 'loadMode' | 'repCount' | 'rpe'>;

/** Smaller differences are rounding errors of unit conversion, in kg. */
const NOISE_KG = 1e-6;

/**
 * The set with the highest estimated one-rep maximum; if no set has an estimate, the heaviest set, then the one with
 * the most repetitions. The first of equals; null if there are fewer than two sets to compare.
 * @param bodyWeightKg the athlete's weight on that day, null if unknown
 */
export function bestWorkingSet<T extends ComparedSet>(
  sets: readonly T[],
  bodyWeightKg: number | null,
  formula: OneRepMaxFormula | undefined,
): T | null {
  const done = sets.filter(({ repCount }) => (repCount?.full ?? 0) > 0);
  if (done.length < 2) return null;
  const figures = done.map((set) => {
    const e1rmKg = estimateOneRepMaxKg(set, bodyWeightKg, formula) ?? 0;
    return { set, figures: [e1rmKg, addedKg(set), set.repCount?.full ?? 0] };
  });
  const hasEstimate = figures.some((each) => (each.figures[0] ?? 0) > 0);
  const compared = hasEstimate ? 1 : 3;
  const best = figures.reduce((one, other) =>
    isGreater(other.figures, one.figures, compared) ? other : one,
  );
  return best.set;
}

/** True if the first of `count` figures that differs is greater in `one`. */
function isGreater(one: readonly number[], other: readonly number[], count: number): boolean {
  for (let at = 0; at < count; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (Math.abs(difference) > NOISE_KG) return difference > 0;
  }
  return false;
}

/** Assistance is negative. */
function addedKg({ weightKg, loadMode }: ComparedSet): number {
  return loadMode === 'assisted' ? -(weightKg ?? 0) : (weightKg ?? 0);
}

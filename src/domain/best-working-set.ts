/** Finds the best working set of an exercise in a session: the heaviest, then the one with the most repetitions. */
import type { WorkingSet } from './record.js';
import { signedKg } from './statistics/best-reps.js';

/** The values of a set that are compared. */
type ComparedSet = Pick<WorkingSet, 'weightKg' | 'loadMode' | 'repCount' | 'durationSeconds'>;

/** Compares two sets by several values. The first that differs decides. */
export type SetDifference = { readonly loadKg: number; readonly reps: number; readonly seconds: number };

/** The first of the best sets; a failed set counts only if there is no other. Null without sets. */
export function bestWorkingSet<T extends ComparedSet>(sets: readonly T[]): T | null {
  const done = sets.filter((set) => set.repCount?.full !== 0);
  const [first, ...others] = done.length > 0 ? done : sets;
  if (!first) return null;
  return others.reduce((best, set) => (signOf(setDifference(set, best)) > 0 ? set : best), first);
}

/** The best set to mark; null if fewer than two sets with reps can be compared. */
export function bestOfSeveral<T extends ComparedSet>(sets: readonly T[]): T | null {
  const done = sets.filter(({ repCount }) => (repCount?.full ?? 0) > 0);
  return done.length < 2 ? null : bestWorkingSet(done);
}

/** Smaller differences are rounding errors of unit conversion, in kg. */
const NOISE_KG = 1e-4;

/** Assistance is a negative load. */
export function setDifference(one: ComparedSet, other: ComparedSet): SetDifference {
  const loadKg = signedKg(one) - signedKg(other);
  return {
    loadKg: Math.abs(loadKg) < NOISE_KG ? 0 : loadKg,
    reps: (one.repCount?.full ?? 0) - (other.repCount?.full ?? 0),
    seconds: (one.durationSeconds ?? 0) - (other.durationSeconds ?? 0),
  };
}

/** 1 for more, -1 for less, 0 for the same. */
export function signOf({ loadKg, reps, seconds }: SetDifference): number {
  return Math.sign(loadKg || reps || seconds);
}

/** Finds the best of several sets: the heaviest, then the one with the most repetitions, then the longest. */
import type { WorkingSet } from './record.js';
import { signedKg } from './statistics/best-reps.js';

type ComparedSet = Pick<WorkingSet, 'weightKg' | 'loadMode' | 'repCount' | 'durationSeconds'>;

/** The differences between two sets, in order of importance: the first that is not 0 decides which set is better. */
export type SetDifference = { readonly loadKg: number; readonly reps: number; readonly seconds: number };

/**
 * The best set; of equally good sets, the first. Sets of 0 repetitions count only without others. Null without sets.
 */
export function bestWorkingSet<T extends ComparedSet>(sets: readonly T[]): T | null {
  const done = sets.filter((set) => set.repCount?.full !== 0);
  const [first, ...others] = done.length > 0 ? done : sets;
  if (!first) return null;
  return others.reduce((best, set) => (signOf(setDifference(set, best)) > 0 ? set : best), first);
}

/** The best set, for lists that mark it; null if fewer than two sets have repetitions. */
export function bestOfSeveral<T extends ComparedSet>(sets: readonly T[]): T | null {
  const done = sets.filter(({ repCount }) => (repCount?.full ?? 0) > 0);
  return done.length < 2 ? null : bestWorkingSet(done);
}

/** In kg. Smaller differences are rounding errors of unit conversion. */
const NOISE_KG = 1e-4;

/** The values of `one` minus those of `other`. Assistance counts as a negative load. */
export function setDifference(one: ComparedSet, other: ComparedSet): SetDifference {
  const loadKg = signedKg(one) - signedKg(other);
  return {
    loadKg: Math.abs(loadKg) < NOISE_KG ? 0 : loadKg,
    reps: (one.repCount?.full ?? 0) - (other.repCount?.full ?? 0),
    seconds: (one.durationSeconds ?? 0) - (other.durationSeconds ?? 0),
  };
}

/** 1 if `one` of `setDifference` is better, -1 if `other` is better, 0 if both are equal. */
export function signOf({ loadKg, reps, seconds }: SetDifference): number {
  return Math.sign(loadKg || reps || seconds);
}

/** Compares the sets of an exercise with the prescribed ones. */
import { isSameWeight } from '../progression/last-sets.js';
import type { WorkingSet } from '../record.js';
import { type Load, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import type { PrescribedSet } from './prescribed-set.js';
import { kgOf } from './program-loads.js';

/**
 * - `hit`: every set had at least its load and the lower number of reps
 * - `short`: some sets are missing, and the others had their load and reps
 * - `miss`: a set had less load or fewer reps
 * - `none`: there are no working sets
 */
export type Verdict = 'hit' | 'short' | 'miss' | 'none';

/** @param workingSets the working sets of the session; sets after the planned ones do not matter */
export function judgeSets(planned: readonly PrescribedSet[], workingSets: readonly WorkingSet[]): Verdict {
  const done = doneSets(planned, workingSets);
  if (done.length === 0) return 'none';
  const isHit = done.every((set, place) => isDone(set, planned[place]));
  if (!isHit) return 'miss';
  return done.length < planned.length ? 'short' : 'hit';
}

/**
 * The working sets that correspond to the planned ones, in their order. A drop continues the set before it. If there
 * are more sets than planned, lighter sets before the first set at its planned load count as warm-up sets.
 */
export function doneSets(
  planned: readonly PrescribedSet[],
  workingSets: readonly WorkingSet[],
): readonly WorkingSet[] {
  const sets = workingSets.filter(({ setType }) => setType !== 'dropset');
  const firstAtLoad = sets.findIndex((set) => isAtLoad(set, planned[0]));
  const from = Math.min(Math.max(firstAtLoad, 0), Math.max(sets.length - planned.length, 0));
  return sets.slice(from, from + planned.length);
}

/** True if every set was done at its load or more, and one had fewer reps than its range. */
export function isBelowRange(planned: readonly PrescribedSet[], workingSets: readonly WorkingSet[]): boolean {
  const pairs = doneSets(planned, workingSets).map((set, place) => ({ set, target: planned[place] }));
  const isBelow = ({ set, target }: (typeof pairs)[number]) =>
    target?.quantity.kind === 'reps' && target.quantity.min < target.quantity.max && !isDone(set, target);
  return pairs.every(({ set, target }) => isAtLoad(set, target)) && pairs.some(isBelow);
}

/** The full reps of the planned sets that were done at their load or more. */
export function sumOfReps(planned: readonly PrescribedSet[], workingSets: readonly WorkingSet[]): number {
  return doneSets(planned, workingSets)
    .filter((set, place) => isAtLoad(set, planned[place]))
    .reduce((sum, { repCount }) => sum + (repCount?.full ?? 0), 0);
}

/**
 * The load that the next step of each planned set starts from: the prescribed load, or the lightest load done if all
 * sets with that prescribed load were heavier. Without a prescribed load, the load that was done.
 */
export function loadsDone(
  planned: readonly PrescribedSet[],
  workingSets: readonly WorkingSet[],
): readonly (Load | null)[] {
  const done = doneSets(planned, workingSets);
  return planned.map(({ load }) => {
    const same = planned.flatMap((each, place) => {
      const set = done[place];
      return set && isSamePlannedLoad(each.load, load) ? [set] : [];
    });
    const [lightest = null] = same.toSorted((one, other) => signedKg(one) - signedKg(other));
    const lightestLoad = lightest && loadOf(lightest);
    if (load === null) return lightestLoad ?? load;
    const isHeavier = lightestLoad && lightestLoad.mode === load.mode && signedKg(lightest) > kgOf(load);
    return isHeavier && !isSameWeight(signedKg(lightest), kgOf(load)) ? lightestLoad : load;
  });
}

function isSamePlannedLoad(one: Load | null, other: Load | null): boolean {
  if (one === null || other === null) return one === other;
  return one.mode === other.mode && isSameWeight(kgOf(one), kgOf(other));
}

function isDone(set: WorkingSet, planned: PrescribedSet | undefined): boolean {
  if (!planned || !isAtLoad(set, planned)) return false;
  const { quantity } = planned;
  if (quantity.kind === 'time') return (set.durationSeconds ?? 0) >= quantity.seconds;
  return (set.repCount?.full ?? 0) >= quantity.min;
}

function isAtLoad(set: WorkingSet, planned: PrescribedSet | undefined): boolean {
  if (!planned?.load) return true;
  const [doneKg, plannedKg] = [signedKg(set), kgOf(planned.load)];
  return doneKg >= plannedKg || isSameWeight(doneKg, plannedKg);
}

/** Compares the sets of an exercise with the prescribed sets. */
import { isSameWeight } from '../progression/last-sets.js';
import type { WorkingSet } from '../record.js';
import { type Load, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import type { PrescribedSet } from './prescribed-set.js';
import { kgOf } from './program-loads.js';

/**
 * - `hit`: every set had at least its load, and at least its lowest reps or its time
 * - `short`: sets are missing, and the others were hit
 * - `miss`: a set had less load, reps or time
 * - `none`: there are no working sets
 */
export type Verdict = 'hit' | 'short' | 'miss' | 'none';

/** @param workingSets the working sets of the exercise; `doneSets` chooses the sets to compare */
export function judgeSets(planned: readonly PrescribedSet[], workingSets: readonly WorkingSet[]): Verdict {
  const done = doneSets(planned, workingSets);
  if (done.length === 0) return 'none';
  const isHit = done.every((set, place) => isDone(set, planned[place]));
  if (!isHit) return 'miss';
  return done.length < planned.length ? 'short' : 'hit';
}

/** The working sets to compare with the planned sets, in order, without drop sets and surplus sets. */
export function doneSets(
  planned: readonly PrescribedSet[],
  workingSets: readonly WorkingSet[],
): readonly WorkingSet[] {
  const sets = workingSets.filter(({ setType }) => setType !== 'dropset');
  // Surplus sets at the start that are lighter than planned are left out first.
  const firstAtLoad = sets.findIndex((set) => isAtLoad(set, planned[0]));
  const from = Math.min(Math.max(firstAtLoad, 0), Math.max(sets.length - planned.length, 0));
  return sets.slice(from, from + planned.length);
}

/** True if every set had its load, and one had fewer reps than its range. A single number is no range. */
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
 * The load that each planned set grows from: the prescribed load, or the lightest load done if that is heavier or
 * nothing
 * was prescribed.
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

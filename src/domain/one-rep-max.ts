/** Estimates the one-rep maximum: by the RTS table (Reactive Training Systems), by Epley or by Brzycki. */

import type { WorkingSet } from './record.js';
import { effectiveLoadKg } from './volume.js';

/** Share of the one-rep maximum at RPE 10, for 1 to 16 repetitions (M. Tuchscherer, Reactive Training Systems). */
const RTS_AT_RPE_10 = [
  1, 0.955, 0.922, 0.892, 0.863, 0.837, 0.811, 0.786, 0.762, 0.739, 0.707, 0.68, 0.653, 0.626, 0.599, 0.572,
] as const;

const MAX_REPS = 12;

/**
 * `rts` is the RTS table; a set without RPE counts as RPE 10. `auto` is `rts` if the RPE is known, otherwise `epley`.
 */
export const ONE_REP_MAX_FORMULAS = ['auto', 'rts', 'epley', 'brzycki'] as const;

export type OneRepMaxFormula = (typeof ONE_REP_MAX_FORMULAS)[number];

type EstimatedSet = Pick<WorkingSet, 'weightKg' | 'repCount' | 'rpe' | 'loadMode'>;

/**
 * Estimated one-rep maximum in kg, not rounded; null if it cannot be estimated, as for 13 repetitions.
 * @param bodyWeightKg on the day of the set
 */
export function estimateOneRepMaxKg(
  set: EstimatedSet,
  bodyWeightKg: number | null,
  formula: OneRepMaxFormula = 'auto',
): number | null {
  const reps = set.repCount?.full ?? 0;
  const loadKg = effectiveLoadKg(set, bodyWeightKg);
  if (loadKg === null || loadKg <= 0 || reps < 1 || reps > MAX_REPS) return null;
  switch (formula) {
    case 'auto':
      return set.rpe === null ? epleyKg(loadKg, reps) : rtsKg(loadKg, reps, set.rpe);
    case 'rts':
      return rtsKg(loadKg, reps, set.rpe ?? 10);
    case 'epley':
      return epleyKg(loadKg, reps);
    case 'brzycki':
      return brzyckiKg(loadKg, reps);
  }
}

/** Epley (1985): load × (1 + reps / 30), and the load itself at one repetition. */
export function epleyKg(loadKg: number, reps: number): number {
  return reps === 1 ? loadKg : loadKg * (1 + reps / 30);
}

/** Brzycki (1993): load × 36 / (37 - reps), which is the load itself at one repetition. */
export function brzyckiKg(loadKg: number, reps: number): number {
  return (loadKg * 36) / (37 - reps);
}

function rtsKg(loadKg: number, reps: number, rpe: number): number | null {
  const share = rtsShare(reps, rpe);
  return share === null ? null : loadKg / share;
}

/** Share of the one-rep maximum at `reps` and `rpe`; half steps are interpolated. Null beyond the end of the table. */
export function rtsShare(reps: number, rpe: number): number | null {
  const index = reps + (10 - rpe) - 1;
  const lower = RTS_AT_RPE_10[Math.floor(index)];
  const upper = RTS_AT_RPE_10[Math.ceil(index)];
  if (lower === undefined || upper === undefined) return null;
  return lower + (upper - lower) * (index - Math.floor(index));
}

/** Larger than the rounding of converted pounds, and smaller than any difference in the table. */
const SHARE_NOISE = 0.001;

/** The most reps at RPE 10 with a share of the one-rep maximum; Infinity if no share in the table is less. */
export function mostRepsAtShare(share: number): number {
  const tooMany = RTS_AT_RPE_10.findIndex((each) => each < share - SHARE_NOISE);
  return tooMany === -1 ? Number.POSITIVE_INFINITY : tooMany;
}

/** The load of a planned set without a load, from a set that was just done with other reps. */
import { estimateOneRepMaxKg, rtsShare } from '../one-rep-max.js';
import type { WorkingSet } from '../record.js';
import type { Load } from '../set-notation/load.js';
import { nearestLoad } from './available-loads.js';
import type { LoadOwner } from './rounded-loads.js';

/** The RPE that a planned set without a target RPE is assumed to have. */
const USUAL_RPE = 9;

/** The allowed load for these reps by the RTS table. Null if `done` gives no maximum, or beyond the table. */
export function loadForReps(
  done: WorkingSet,
  { reps, rpe = USUAL_RPE }: { readonly reps: number; readonly rpe?: number | undefined },
  owner: LoadOwner,
): Load | null {
  const { unit = 'kg', oneRepMaxFormula } = owner.athlete;
  const maximumKg = done.loadMode ? null : estimateOneRepMaxKg(done, null, oneRepMaxFormula);
  const share = rtsShare(reps, rpe);
  return maximumKg === null || share === null ? null : nearestLoad(maximumKg * share, unit, owner);
}

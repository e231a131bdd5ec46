/** The reps at another load that are as hard as a set, by the RTS table. */
import { mostRepsAtShare, rtsShare } from '../one-rep-max.js';
import { type Load, loadKeys, loadOf } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { signedKg } from '../statistics/best-reps.js';

/** A set without an RPE counts as a set at this RPE. */
const MAX_RPE = 10;

/** The most reps at `load` that are no harder than the set; null if unknown, Infinity beyond the table. */
export function repsAsHard(
  set: Pick<SetValues, 'repCount' | 'rpe' | 'weightKg' | 'loadMode' | 'enteredWeight'>,
  load: Load,
): number | null {
  const rpe = set.rpe ?? MAX_RPE;
  const full = set.repCount?.full ?? 0;
  const share = full > 0 ? rtsShare(full, rpe) : null;
  const [fromKg, toKg] = [signedKg(set), signedKg(loadKeys(load))];
  if (share === null || loadOf(set)?.mode !== 'external' || fromKg <= 0) return null;
  return Math.max(0, Math.floor(mostRepsAtShare((share * toKg) / fromKg) - (MAX_RPE - rpe)));
}

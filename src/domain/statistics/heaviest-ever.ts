/** The heaviest load ever lifted in an exercise, from its personal bests. */

import { loadIn } from '../format-weight.js';
import type { WeightUnit } from '../weight.js';
import type { BestAtLoad } from './best-reps.js';
import type { PersonalBests } from './training-record.js';

/**
 * The heaviest external load, otherwise the heaviest load on the body, with the most repetitions.
 * @param unit loads that are displayed alike in this unit are equal
 */
export function heaviestEver(
  { reps }: PersonalBests,
  unit: WeightUnit,
  isZeroOnBody = false,
): BestAtLoad | null {
  const onBar = reps.filter(({ isOnBody, loadKg }) => !isOnBody && loadKg > 0);
  const onBody = reps
    .filter(({ isOnBody, loadKg }) => isOnBody || (isZeroOnBody && loadKg === 0))
    .map((best) => ({ ...best, isOnBody: true }));
  return heaviestOf(onBar, unit) ?? heaviestOf(onBody, unit);
}

function heaviestOf(bests: readonly BestAtLoad[], unit: WeightUnit): BestAtLoad | null {
  const load = ({ loadKg }: BestAtLoad) => loadIn(loadKg, unit);
  const [heaviest = null] = bests.toSorted(
    (one, other) => load(other) - load(one) || other.value - one.value,
  );
  return heaviest;
}

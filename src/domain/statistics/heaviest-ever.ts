/** The heaviest load ever lifted in an exercise, from its personal bests. */

import { loadIn } from '../format-weight.js';
import { isRoundingOf } from '../progression/available-loads.js';
import type { LoadOwner } from '../progression/rounded-loads.js';
import type { BestAtLoad } from './best-reps.js';
import type { PersonalBests } from './training-record.js';

/**
 * The heaviest load, with the most repetitions at it and their date; with assistance, the least assistance. External
 * loads take precedence over loads added to body weight. In pounds, a load that is only a rounding of an earlier one in
 * kilograms is the same load: 170 lb after 77 kg. Null if no set had a load.
 * @param isZeroOnBody true if a recorded load of 0 is body weight
 */
export function heaviestEver(
  { reps }: PersonalBests,
  owner: LoadOwner,
  isZeroOnBody = false,
): BestAtLoad | null {
  const onBar = reps.filter(({ isOnBody, loadKg }) => !isOnBody && loadKg > 0);
  const onBody = reps
    .filter(({ isOnBody, loadKg }) => isOnBody || (isZeroOnBody && loadKg === 0))
    .map((best) => ({ ...best, isOnBody: true }));
  return heaviestOf(onBar, owner) ?? heaviestOf(onBody, owner);
}

function heaviestOf(bests: readonly BestAtLoad[], owner: LoadOwner): BestAtLoad | null {
  const { unit = 'kg' } = owner.athlete;
  const load = ({ loadKg }: BestAtLoad) => loadIn(loadKg, unit);
  const [heaviest = null] = bests.toSorted(
    (one, other) => load(other) - load(one) || other.value - one.value,
  );
  if (unit !== 'lb' || !heaviest || heaviest.isOnBody) return heaviest;
  const rounded = bests.find(
    ({ loadKg, value }) =>
      value >= heaviest.value && isRoundingOf({ weightKg: loadKg }, { weightKg: heaviest.loadKg }, owner),
  );
  return rounded ?? heaviest;
}

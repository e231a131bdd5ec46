/** The heaviest load ever lifted in an exercise, from its personal bests. */

import type { BestAtLoad } from './best-reps.js';
import type { PersonalBests } from './records.js';

/**
 * The heaviest load, with the most repetitions at it and their date; with assistance, the least assistance. Loads
 * on a bar take precedence over loads on the body. Null if no set had a load.
 * @param isZeroOnBody true if a recorded load of 0 is body weight
 */
export function heaviestEver({ reps }: PersonalBests, isZeroOnBody = false): BestAtLoad | null {
  const onBar = reps.filter(({ isOnBody, loadKg }) => !isOnBody && loadKg > 0);
  const onBody = reps
    .filter(({ isOnBody, loadKg }) => isOnBody || (isZeroOnBody && loadKg === 0))
    .map((best) => ({ ...best, isOnBody: true }));
  return heaviestOf(onBar) ?? heaviestOf(onBody);
}

function heaviestOf(bests: readonly BestAtLoad[]): BestAtLoad | null {
  const [heaviest = null] = bests.toSorted(
    (one, other) => other.loadKg - one.loadKg || other.value - one.value,
  );
  return heaviest;
}

/** The heaviest load ever lifted in an exercise, from its personal bests. */

import type { BestAtLoad } from './best-reps.js';
import type { PersonalBests } from './records.js';

/**
 * The heaviest load, with the most repetitions at it and their date; with assistance, the least assistance. Loads
 * on a bar take precedence over loads on the body. Null if no set had a load.
 */
export function heaviestEver({ reps }: PersonalBests): BestAtLoad | null {
  const highest = (personalBests: readonly BestAtLoad[]) =>
    personalBests.reduce<BestAtLoad | null>(
      (best, each) => (best === null || each.loadKg > best.loadKg ? each : best),
      null,
    );
  const onBar = reps.filter(({ isOnBody, loadKg }) => !isOnBody && loadKg > 0);
  return highest(onBar) ?? highest(reps.filter(({ isOnBody }) => isOnBody));
}

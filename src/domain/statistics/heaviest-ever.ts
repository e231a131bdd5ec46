/** The heaviest there ever was of an exercise, from what stands. */

import type { BestAtLoad } from './best-reps.js';
import type { PersonalBests } from './records.js';

/**
 * The heaviest load that was lifted, with the most repetitions it was lifted for and the day of those; with help, the
 * least help. Where loads on a bar and on the body were both done, the bar's. Null where nothing with a load was.
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

/** The heaviest there ever was of an exercise, from what stands. */
import type { Standings } from './records.js';
import type { LoadStanding } from './reps-standing.js';

/**
 * The heaviest load that was lifted, with the most repetitions it was lifted for and the day of those; with help, the
 * least help. Where loads on a bar and on the body were both done, the bar's. Null where nothing with a load was.
 */
export function heaviestEver({ reps }: Standings): LoadStanding | null {
  const highest = (standings: readonly LoadStanding[]) =>
    standings.reduce<LoadStanding | null>(
      (best, each) => (best === null || each.loadKg > best.loadKg ? each : best),
      null,
    );
  const onBar = reps.filter(({ isOnBody, loadKg }) => !isOnBody && loadKg > 0);
  return highest(onBar) ?? highest(reps.filter(({ isOnBody }) => isOnBody));
}

/** Finds loads that are most likely typing mistakes: far from what was lifted last. */
import type { SetValues } from './set-notation/set-line.js';

/** More than this many times the last load, or less than its inverse, is a slip rather than a choice. */
const UNLIKELY_TIMES = 3;

/** A load that is far from the last one. Both are in kg. */
export type UnlikelyLoad = {
  readonly weightKg: number;
  readonly lastKg: number;
  readonly is: 'heavier' | 'lighter';
};

type LoadedSet = Pick<SetValues, 'weightKg' | 'loadMode'>;

/**
 * How a load is far from the last one; null if it is not, or if they cannot be compared. Only loads of the same mode are
 * compared, and 0 only if it is an external load: sets with body weight often have no added load.
 * @param earlier the sets before it, the newest last
 */
export function findUnlikelyLoad(set: LoadedSet, earlier: readonly LoadedSet[]): UnlikelyLoad | null {
  const { weightKg, loadMode } = set;
  if (weightKg === null || (weightKg === 0 && loadMode !== undefined)) return null;
  const last = earlier.findLast((each) => (each.weightKg ?? 0) > 0 && each.loadMode === loadMode);
  const lastKg = last?.weightKg ?? 0;
  if (lastKg === 0) return null;
  if (weightKg > UNLIKELY_TIMES * lastKg) return { weightKg, lastKg, is: 'heavier' };
  return UNLIKELY_TIMES * weightKg < lastKg ? { weightKg, lastKg, is: 'lighter' } : null;
}

/** Finds loads that are most likely typing mistakes: far from what was lifted last. */
import type { SetValues } from './set-notation/set-line.js';

/** A load that differs from the last one by more than this factor is most likely a typing mistake. */
const UNLIKELY_TIMES = 3;

/** A load that is far from the last one. */
export type FarLoad = {
  readonly weightKg: number;
  readonly lastKg: number;
  readonly is: 'heavier' | 'lighter';
};

/** A load that is most likely wrong. `cut`: its first digits seem to be missing. */
export type UnlikelyLoad = FarLoad | { readonly weightKg: number; readonly is: 'cut' };

/** Matches `00x8` and `w 05.5 kg x8`, but not `0x8`, `0.5x8` and `01:30`. */
const LEADING_ZERO = /^\s*(?:w\s*)?0\d+(?:[.,]\d+)?\s*(?:kg|lbs?)?\s*[x×]/i;

/** True for a line of set notation whose load begins with a zero before another digit. */
export function hasLeadingZero(line: string): boolean {
  return LEADING_ZERO.test(line);
}

type LoadedSet = Pick<SetValues, 'weightKg' | 'loadMode'>;

/**
 * The load of a set if it is far from the last load of the same mode; otherwise null.
 * @param earlier the newest last
 */
export function findUnlikelyLoad(set: LoadedSet, earlier: readonly LoadedSet[]): FarLoad | null {
  const { weightKg, loadMode } = set;
  // Bodyweight sets often have no added load.
  if (weightKg === null || (weightKg === 0 && loadMode !== undefined)) return null;
  const last = earlier.findLast((each) => (each.weightKg ?? 0) > 0 && each.loadMode === loadMode);
  const lastKg = last?.weightKg ?? 0;
  if (lastKg === 0) return null;
  if (weightKg > UNLIKELY_TIMES * lastKg) return { weightKg, lastKg, is: 'heavier' };
  return UNLIKELY_TIMES * weightKg < lastKg ? { weightKg, lastKg, is: 'lighter' } : null;
}

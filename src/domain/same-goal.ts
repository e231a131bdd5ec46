import { isDeepStrictEqual } from 'node:util';
import type { Goal } from './record.js';

/** True if both goals say the same, in whatever order of their keys. */
export function isSameGoal(one: Goal, other: Goal): boolean {
  return isDeepStrictEqual(one, other);
}

import { isDeepStrictEqual } from 'node:util';
import type { Goal } from './record.js';

/** True if both goals have the same content, whatever the order of their keys. */
export function isSameGoal(one: Goal, other: Goal): boolean {
  return isDeepStrictEqual(one, other);
}

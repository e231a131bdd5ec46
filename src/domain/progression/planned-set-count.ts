/** The number of planned working sets. */
import type { Goal } from '../record.js';

/**
 * The goal's number of working sets: one for each set target, else its number of sets; null if the goal has neither.
 */
export function plannedSetCount({ sets, setTargets }: Pick<Goal, 'sets' | 'setTargets'>): number | null {
  return setTargets?.length || (sets ?? null);
}

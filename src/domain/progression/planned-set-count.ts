/** The number of planned working sets of a goal. */
import type { Goal } from '../record.js';

/** The number of set targets of a goal, else its `sets`; null if the goal has neither. */
export function plannedSetCount({ sets, setTargets }: Pick<Goal, 'sets' | 'setTargets'>): number | null {
  return setTargets?.length || (sets ?? null);
}

/** The planned working sets that a session lacks. */
import type { TrainingSession } from '../record.js';
import { plannedSetCount } from './planned-set-count.js';

/** An exercise with fewer working sets than its goal plans. `count` is how many are missing, at least 1. */
export type MissingSets = { readonly name: string; readonly count: number };

/** The exercises that lack planned sets, in order; an exercise without a goal or a number of sets lacks none. */
export function missingSets({ exercises }: TrainingSession): readonly MissingSets[] {
  return exercises.flatMap(({ Name: name, currentGoal, workingSets }) => {
    const count = (plannedSetCount(currentGoal) ?? 0) - workingSets.length;
    return count > 0 ? [{ name, count }] : [];
  });
}

/** The goal of an exercise that groups of planned sets give. */
import type { Goal, SetTarget } from '../record.js';
import { type SetGroup, targetsOfGroup } from './set-groups.js';

/**
 * The part of a goal for these groups: number of sets, range and so on if all sets are equal, otherwise a target for
 * each set. Null without groups, and for timed sets that differ or have a percentage, because only a target for reps
 * can contain these.
 */
export function goalOfGroups(groups: readonly SetGroup[]): Goal | null {
  const sets = groups.reduce((sum, group) => sum + group.sets, 0);
  const [first] = groups;
  if (!first) return null;
  if (groups.some(({ quantity }) => quantity.kind === 'time')) {
    const isEqual = groups.every(({ quantity, keys }) =>
      isSame([quantity, keys], [first.quantity, first.keys]),
    );
    if (!isEqual || first.quantity.kind !== 'time' || first.keys.percentOfMax !== undefined) return null;
    return { sets, durationSeconds: first.quantity.seconds, ...first.keys };
  }
  const setTargets = groups.flatMap(targetsOfGroup);
  const plain = plainGoal(setTargets);
  return plain ?? { sets, setTargets };
}

/** The goal for equal sets. Null if the sets differ, or have values that only a target can hold. */
function plainGoal(targets: readonly SetTarget[]): Goal | null {
  const [first] = targets;
  if (!first || !targets.every((target) => isSame(target, first))) return null;
  const { percentOfMax, amrap, ...keys } = first;
  return percentOfMax === undefined && amrap === undefined ? { sets: targets.length, ...keys } : null;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Makes the goal of an exercise from groups of planned sets. */
import type { Goal, SetTarget } from '../record.js';
import { type SetGroup, targetsOfGroup } from './set-groups.js';

/** The goal of these groups; null if there are none, or if timed sets would need targets, which are for reps only. */
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

/** Converts the reps that `dp` steps through to the range of reps that double progression needs. */
import type { Stage } from '../../domain/program/program.js';
import type { SetGroup } from '../../domain/program/set-groups.js';

export type RepRange = { readonly min: number; readonly max: number };

/** Gives the range to sets with fixed reps. Returns the stages unchanged if a set is outside the range. */
export function withRange(stages: readonly Stage[], range: RepRange): readonly Stage[] {
  if (isOutside(stages, range)) return stages;
  return stages.map((groups) => groups.map((group) => rangedGroup(group, range)));
}

function rangedGroup(group: SetGroup, range: RepRange): SetGroup {
  const { quantity } = group;
  const isFixed = quantity.kind === 'reps' && quantity.min === quantity.max;
  return isFixed ? { ...group, quantity: { ...quantity, ...range } } : group;
}

/**
 * Describes how the reps of the sets differ from `dp`; null if they do not differ.
 * @param stages the sets as in the script
 */
export function rangeRemark(name: string, stages: readonly Stage[], range: RepRange): string | null {
  const { min, max } = range;
  if (isOutside(stages, range)) {
    return `the sets of ${name} have reps outside the range of dp, ${min} to ${max}; the sets stay as written`;
  }
  const later = repsOf(stages).find((reps) => reps.min !== min);
  return later ? `dp begins at ${min} reps here, although the sets of ${name} have ${later.min}` : null;
}

function isOutside(stages: readonly Stage[], { min, max }: RepRange): boolean {
  return repsOf(stages).some((reps) => reps.min < min || reps.max > max);
}

function repsOf(stages: readonly Stage[]): readonly RepRange[] {
  return stages.flat().flatMap(({ quantity }) => (quantity.kind === 'reps' ? quantity : []));
}

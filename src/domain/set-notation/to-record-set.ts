/** Converts the values of a line to sets of a session document. */
import type { WarmupSet, WorkingSet } from '../record.js';
import { formatTail } from './format-set.js';
import { joinNotes, type SetValues } from './set-line.js';

/** @param set the number of the set, from 1 */
export function toWorkingSet(values: SetValues, set: number): WorkingSet {
  return { set, ...values };
}

/** The warm-up set with number `set`. Values for which it has no key, such as RPE, move into its note. */
export function toWarmupSet(
  values: SetValues,
  set: number,
): { readonly set: WarmupSet; readonly warnings: readonly string[] } {
  const { repCount, rpe, repAssessment, actualRestMinutes, notes, failureTechnique, ...kept } = values;
  const partial = values.unilateralRepCount ? 0 : (repCount?.partial ?? 0);
  const tail = formatTail({ ...values, notes: null });
  const words = partial > 0 ? `+${partial} ${tail}`.trim() : tail;
  return {
    set: {
      set,
      ...kept,
      repCount: repCount === null ? null : repCount.full,
      notes: joinNotes(words, notes),
    },
    warnings: words === '' ? [] : [`a warm-up keeps "${words}" in its note only`],
  };
}

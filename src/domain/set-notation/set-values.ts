/** Making and completing the values of one set. */
import type { RepCount } from '../record.js';
import { type Load, loadKeys } from './load.js';
import { joinNotes, type Quantity, type SetTail, type SetValues } from './set-line.js';

type QuantityKeys = Pick<
  SetValues,
  'repCount' | 'notes' | 'unilateralRepCount' | 'durationSeconds' | 'distanceMeters'
>;

/** A set of this load and quantity, nothing else said about it. */
export function makeValues(load: Load | null, quantity: Quantity): SetValues {
  const { repCount, notes, ...extent } = quantityKeys(quantity);
  const { weightKg, ...loadAdditions } = loadKeys(load);
  return {
    weightKg,
    repCount,
    rpe: null,
    repAssessment: null,
    actualRestMinutes: null,
    notes,
    ...loadAdditions,
    ...extent,
  };
}

/** The same set to be done again: load, reps, sides, time and distance, but not how it went. */
export function carryOver(values: SetValues): SetValues {
  const { failureTechnique: _technique, ...kept } = values;
  return { ...kept, rpe: null, repAssessment: null, actualRestMinutes: null, notes: null };
}

/** `values` with another load. */
export function withLoad(values: SetValues, load: Load | null): SetValues {
  const { enteredWeight: _entered, loadMode: _mode, ...kept } = values;
  return { ...kept, ...loadKeys(load) };
}

/**
 * `values` with another quantity; what was counted, timed or measured before goes. Plain reps for a set with
 * sides are the reps of each side.
 */
export function withQuantity(values: SetValues, quantity: Quantity): SetValues {
  const { unilateralRepCount, durationSeconds: _seconds, distanceMeters: _meters, ...kept } = values;
  const { notes, ...keys } =
    unilateralRepCount && quantity.kind === 'reps'
      ? quantityKeys({ kind: 'sides', left: quantity.count, right: quantity.count })
      : quantityKeys(quantity);
  return { ...kept, ...keys, notes: joinNotes(values.notes, notes) };
}

/**
 * `values` completed by a tail: each part replaces what was there, a note is added to the note.
 * @returns a sentence where the partial reps have no reps to follow
 */
export function withTail(values: SetValues, tail: SetTail): SetValues | string {
  const { partialReps, notes, ...parts } = tail;
  const completed = { ...values, ...parts, notes: joinNotes(values.notes, notes) };
  if (partialReps === undefined) return completed;
  if (values.unilateralRepCount) return PARTIALS_NEED_A_SIDE;
  if (values.repCount === null) return PARTIALS_NEED_REPS;
  return { ...completed, repCount: { full: values.repCount.full, partial: partialReps } };
}

/** True for the one word for uncounted reps that says nothing more and is not kept in the note. */
export function isByFeel(word: string): boolean {
  return word.toLowerCase() === 'feel';
}

export const PARTIALS_NEED_REPS = 'partial reps follow counted reps: write 80x5+1';
export const PARTIALS_NEED_A_SIDE = 'partial reps belong to one side: write 20x10+1/9';

function quantityKeys(quantity: Quantity): QuantityKeys {
  switch (quantity.kind) {
    case 'reps':
      return { repCount: quantity.count, notes: null };
    case 'sides': {
      const { left, right } = quantity;
      return { repCount: lesserOf(left, right), notes: null, unilateralRepCount: { left, right } };
    }
    case 'time':
      return { repCount: null, notes: null, durationSeconds: quantity.seconds };
    case 'distance':
      return { repCount: null, notes: null, distanceMeters: quantity.meters };
    case 'word':
      return { repCount: null, notes: isByFeel(quantity.word) ? null : quantity.word };
  }
}

/** The side with fewer full reps; where they are the same, with fewer partial ones. */
function lesserOf(left: RepCount, right: RepCount): RepCount {
  if (left.full !== right.full) return left.full < right.full ? left : right;
  return left.partial <= right.partial ? left : right;
}

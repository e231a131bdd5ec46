/** Creates and completes the values of one set. */
import type { RepCount } from '../record.js';
import { type Load, loadKeys } from './load.js';
import { joinNotes, type Quantity, type SetTail, type SetValues } from './set-line.js';

type QuantityKeys = Pick<
  SetValues,
  'repCount' | 'notes' | 'unilateralRepCount' | 'durationSeconds' | 'distanceMeters'
>;

/** A set with this load and quantity and no other values. */
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

/** The values to repeat: load, reps, sides, time and distance, without RPE, assessment, rest, technique and note. */
export function carryOver(values: SetValues): SetValues {
  const { failureTechnique: _technique, ...kept } = values;
  return { ...kept, rpe: null, repAssessment: null, actualRestMinutes: null, notes: null };
}

export function withLoad(values: SetValues, load: Load | null): SetValues {
  const { enteredWeight: _entered, loadMode: _mode, ...kept } = values;
  return { ...kept, ...loadKeys(load) };
}

/** Replaces reps, time and distance. For a set with sides, plain reps apply to each side. */
export function withQuantity(values: SetValues, quantity: Quantity): SetValues {
  const { unilateralRepCount, durationSeconds: _seconds, distanceMeters: _meters, ...kept } = values;
  const { notes, ...keys } =
    unilateralRepCount && quantity.kind === 'reps'
      ? quantityKeys({ kind: 'sides', left: quantity.count, right: quantity.count })
      : quantityKeys(quantity);
  return { ...kept, ...keys, notes: joinNotes(values.notes, notes) };
}

/**
 * Replaces earlier values by those of the tail, and appends its note.
 * @returns an error message if the set cannot have the partial reps
 */
export function withTail(values: SetValues, tail: SetTail): SetValues | string {
  const { partialReps, notes, ...parts } = tail;
  const completed = { ...values, ...parts, notes: joinNotes(values.notes, notes) };
  if (partialReps === undefined) return completed;
  if (values.unilateralRepCount) return PARTIALS_NEED_A_SIDE;
  if (values.repCount === null) return PARTIALS_NEED_REPS;
  return { ...completed, repCount: { full: values.repCount.full, partial: partialReps } };
}

/** The word for uncounted reps that does not become part of the note. */
export const BY_FEEL = 'feel';

export function isByFeel(word: string): boolean {
  return word.toLowerCase() === BY_FEEL;
}

export const PARTIALS_NEED_REPS = 'partial reps need counted reps before them: write x5+1';
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

/** The side with fewer full reps; if these are equal, the side with fewer partial reps. */
function lesserOf(left: RepCount, right: RepCount): RepCount {
  if (left.full !== right.full) return left.full < right.full ? left : right;
  return left.partial <= right.partial ? left : right;
}

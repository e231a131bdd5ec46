/** What the conditions of a search compare in a working set. */
import type { WorkingSet } from '../record.js';
import { toKg, type WeightUnit } from '../weight.js';
import type { ComparisonOperator, SetQuantity, SetTerm } from './query.js';

/** The load of a set with its sign, in kg: help counts below nothing, load added to the body as itself. */
export function signedLoadKg({ weightKg, loadMode }: WorkingSet): number | null {
  // No -0: it would be another value than 0 in a table.
  return loadMode === 'assisted' && weightKg ? -weightKg : weightKg;
}

/** What a set has of a quantity; null where it has none, which meets no condition. */
export function quantityOf(set: WorkingSet, quantity: SetQuantity): number | null {
  switch (quantity) {
    case 'weight':
      return signedLoadKg(set);
    case 'reps':
      return set.repCount?.full ?? null;
    case 'rpe':
      return set.rpe;
  }
}

/** What a set's value is compared with; a weight in kg. @param unit that of weights without one */
export function comparedValue({ quantity, value, unit: written }: SetTerm, unit: WeightUnit): number {
  return quantity === 'weight' ? toKg(value, written ?? unit) : value;
}

export function compare(value: number, operator: ComparisonOperator, other: number): boolean {
  switch (operator) {
    case '>=':
      return value >= other;
    case '<=':
      return value <= other;
    case '>':
      return value > other;
    case '<':
      return value < other;
    case '=':
      return value === other;
  }
}

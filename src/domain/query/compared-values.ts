/** The values of a working set that search conditions compare. */
import type { WorkingSet } from '../record.js';
import { toKg, type WeightUnit } from '../weight.js';
import type { ComparisonOperator, SetQuantity, SetTerm } from './query.js';

/** The signed load of a set in kg: assistance is negative, weight added to body weight is positive. */
function signedLoadKg({ weightKg, loadMode }: WorkingSet): number | null {
  // Avoids -0.
  return loadMode === 'assisted' && weightKg ? -weightKg : weightKg;
}

/** The value of a quantity; null if the set has none, which matches no condition. */
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

/** The value that sets are compared with; a weight in kg. @param unit of a weight without a unit */
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

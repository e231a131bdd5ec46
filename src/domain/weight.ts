/** Weights: stored in kg, and also as typed if they were typed in pounds. */
import type { EnteredWeight } from './record.js';

export type WeightUnit = EnteredWeight['unit'];

/** Kilograms in one international avoirdupois pound, exact by definition (1959). */
export const KG_PER_LB = 0.45359237;

/** `value` in kg; pounds are rounded to 5 decimals, as in session documents. */
export function toKg(value: number, unit: WeightUnit): number {
  return unit === 'kg' ? value : Math.round(value * KG_PER_LB * 1e5) / 1e5;
}

/** `kg` in `unit`, not rounded. */
export function fromKg(kg: number, unit: WeightUnit): number {
  return unit === 'kg' ? kg : kg / KG_PER_LB;
}

/** The keys of a session document for a typed weight: the kg, and the typed value if it was in pounds. */
export function weightAsEntered(
  value: number,
  unit: WeightUnit,
): { weightKg: number; enteredWeight?: EnteredWeight } {
  if (unit === 'kg') return { weightKg: value };
  return { weightKg: toKg(value, unit), enteredWeight: { value, unit } };
}

/** The unit of `kg`, `kgs`, `lb`, `lbs`, `pounds`, …; null for other words. */
export function parseWeightUnit(text: string): WeightUnit | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^(kg|kgs|kilo|kilos|kilograms?)$/.test(word)) return 'kg';
  if (/^(lb|lbs|pounds?)$/.test(word)) return 'lb';
  return null;
}

/** Weights: stored in kg, kept as typed where that was another unit. */
import type { EnteredWeight } from './record.js';

export type WeightUnit = EnteredWeight['unit'];

/** Kilograms in one international avoirdupois pound, exact by definition (1959). */
export const KG_PER_LB = 0.45359237;

/** `value` in kg; pounds are rounded to 5 decimals, as the record keeps them. */
export function toKg(value: number, unit: WeightUnit): number {
  return unit === 'kg' ? value : Math.round(value * KG_PER_LB * 1e5) / 1e5;
}

/** The record's keys for a weight typed in `unit`: kg alone, or kg and what was typed. */
export function weightAsEntered(
  value: number,
  unit: WeightUnit,
): { weightKg: number; enteredWeight?: EnteredWeight } {
  if (unit === 'kg') return { weightKg: value };
  return { weightKg: toKg(value, unit), enteredWeight: { value, unit } };
}

/** The unit a person meant by `kg`, `kgs`, `lb`, `lbs`, `pounds`, …, or null where it is none of them. */
export function parseWeightUnit(text: string): WeightUnit | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^(kg|kgs|kilo|kilos|kilograms?)$/.test(word)) return 'kg';
  if (/^(lb|lbs|pounds?)$/.test(word)) return 'lb';
  return null;
}

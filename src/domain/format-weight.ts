/** Formats weights, estimates and volumes in the athlete's unit. */
import { type GroupOptions, groupThousands } from '../text/group-thousands.js';
import { formatNumber } from './set-notation/format-number.js';
import { fromKg, type WeightUnit } from './weight.js';

/** A tolerance, larger than the error of kilograms that were rounded to 5 decimals; valid in kg and in lb. */
const RECORD_ROUNDING = 1e-4;

/** The number of a load in `unit`, as typed in this unit, or else rounded to one decimal. */
export function loadIn(kg: number, unit: WeightUnit): number {
  const value = fromKg(kg, unit);
  const typed = Math.round(value * 100) / 100;
  return Math.abs(value - typed) < RECORD_ROUNDING ? typed : Math.round(value * 10) / 10;
}

/** A load or body weight: `180 lb`, `61.25 kg`; see `loadIn` for the rounding. Negative for assistance. */
export function formatWeight(kg: number, unit: WeightUnit): string {
  return `${signed(loadIn(kg, unit))} ${unit}`;
}

/** An estimated one-rep maximum, or any other calculated weight, to one decimal: `112.4 kg`. */
export function formatEstimate(kg: number, unit: WeightUnit): string {
  return `${signed(Math.round(fromKg(kg, unit) * 10) / 10)} ${unit}`;
}

/** A volume in `unit`, a whole number. */
export function volumeIn(kg: number, unit: WeightUnit): number {
  const value = fromKg(kg, unit);
  // Errors of the recorded kilograms could otherwise round half a pound up or down.
  return Math.round(unit === 'kg' ? value : Math.round(value * 10) / 10);
}

/** A volume without its unit, for a column or an axis: `12 340`. */
export function volumeText(kg: number, unit: WeightUnit, options: GroupOptions = {}): string {
  return groupThousands(volumeIn(kg, unit), options);
}

/** A volume: `12 340 lb`, with a narrow space between thousands, or a blank if `ascii`. */
export function formatVolume(kg: number, unit: WeightUnit, options: GroupOptions = {}): string {
  return `${volumeText(kg, unit, options)} ${unit}`;
}

function signed(value: number): string {
  return value < 0 ? `-${formatNumber(-value)}` : formatNumber(value);
}

/** Examples of sets in hints and errors, with loads that are usual in the athlete's unit. */
import type { WeightUnit } from '../weight.js';

/** `80x5` or `185x5`. */
export function exampleSet(unit: WeightUnit): string {
  return unit === 'kg' ? '80x5' : '185x5';
}

/** `w 40x5` or `w 95x5`. */
export function exampleWarmup(unit: WeightUnit): string {
  return unit === 'kg' ? 'w 40x5' : 'w 95x5';
}

/** `!drop 60x8` or `!drop 135x8`. */
export function exampleDrop(unit: WeightUnit): string {
  return unit === 'kg' ? '!drop 60x8' : '!drop 135x8';
}

/** `!drop 60x8,40x6` or `!drop 135x8,95x6`. */
export function exampleDrops(unit: WeightUnit): string {
  return `${exampleDrop(unit)},${unit === 'kg' ? '40x6' : '95x6'}`;
}

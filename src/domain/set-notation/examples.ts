/** Examples of sets in hints and errors, with loads that are usual in the athlete's unit. */
import type { WeightUnit } from '../weight.js';

export function exampleSet(unit: WeightUnit): string {
  return unit === 'kg' ? '80x5' : '185x5';
}

export function exampleWarmup(unit: WeightUnit): string {
  return unit === 'kg' ? 'w 40x5' : 'w 95x5';
}

export function exampleDrop(unit: WeightUnit): string {
  return unit === 'kg' ? '!drop 60x8' : '!drop 135x8';
}

export function exampleDrops(unit: WeightUnit): string {
  return `${exampleDrop(unit)},${unit === 'kg' ? '40x6' : '95x6'}`;
}

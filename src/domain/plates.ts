/** Calculates the plates on each side of a bar. */
import { exerciseKey } from './exercise-name.js';
import type { ExerciseSettings } from './exercise-settings.js';
import type { WeightUnit } from './weight.js';

/** The bar and plates if the settings name none. */
const USUAL = {
  kg: { bar: 20, plates: [25, 20, 15, 10, 5, 2.5, 1.25] },
  lb: { bar: 45, plates: [45, 35, 25, 10, 5, 2.5] },
} as const;

/** The weight of the empty bar for an exercise. */
export function usualBar(unit: WeightUnit, { bar = USUAL[unit].bar }: ExerciseSettings): number {
  return bar;
}

export type Loading = {
  /** The plates on each side, the largest first. */
  readonly plates: readonly number[];
  /** The part of the load that the plates do not make up, for both sides together. */
  readonly missing: number;
};

/**
 * The plates on each side of the bar; null if the bar alone is heavier than `load`.
 * @param load of bar and plates together, in `unit`
 */
export function loadBar(load: number, unit: WeightUnit, settings: ExerciseSettings): Loading | null {
  const { plates = USUAL[unit].plates } = settings;
  const bar = usualBar(unit, settings);
  if (load < bar) return null;
  const used: number[] = [];
  let rest = roundOff((load - bar) / 2);
  for (const plate of [...plates].sort((one, other) => other - one)) {
    while (rest >= plate) {
      used.push(plate);
      rest = roundOff(rest - plate);
    }
  }
  return { plates: used, missing: roundOff(2 * rest) };
}

const ON_A_BAR = /barbell|bench press|squat|deadlift|overhead press|military press|pendlay|hip thrust/;
const ON_SOMETHING_ELSE =
  /dumbbell|\bdb\b|machine|cable|smith|kettlebell|\bkb\b|goblet|hack|pistol|split|band|leg press|belt|sissy|bodyweight/;

/** True for lifts with a barbell, by their name or because the settings have a bar or plates. */
export function isBarbellLift(name: string, settings: ExerciseSettings): boolean {
  if (settings.bar !== undefined || settings.plates !== undefined) return true;
  const key = exerciseKey(name);
  return ON_A_BAR.test(key) && !ON_SOMETHING_ELSE.test(key);
}

/** Removes floating-point noise from sums of plates such as 1.25. */
function roundOff(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Rounds loads to those that an exercise allows. */
import type { Athlete } from '../athlete.js';
import { settingsOf, smallestStep } from '../exercise-settings.js';
import { loadIn } from '../format-weight.js';
import { isBarbellLift, usualBar } from '../plates.js';
import { BODYWEIGHT, type Load, loadKeys } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { toKg } from '../weight.js';

/** The exercise, the athlete whose settings list its loads, and the steps that a program prescribes. */
export type LoadOwner = {
  readonly exerciseName: string;
  readonly athlete: Athlete;
  /** The increase that a program plans, in the unit of the loads; absent or null for the smallest step. */
  readonly added?: number | null;
  /**
   * If given, lighter external loads are whole steps of this size below a load; otherwise they are the allowed loads.
   */
  readonly stepFromLoad?: number | null;
};

/** True for pounds such as 33.1, which are 15 kg converted: weights in pounds are multiples of a half. */
export function isOfConversion({ value, unit }: Load): boolean {
  return unit === 'lb' && !Number.isInteger(2 * value);
}

/** Smaller than any difference that matters between two loads, or between two numbers of steps. */
const NOISE = 0.005;

/** True if `one` is less than `other` by more than noise. */
export function isLess(one: number, other: number): boolean {
  return one < other - NOISE;
}

/** The load with another value; `BODYWEIGHT` for body weight alone, which has no unit. */
export function withValue(load: Load, value: number): Load {
  return value === 0 && load.mode !== 'external' ? BODYWEIGHT : { ...load, value };
}

/** The load in kg; negative for assistance. */
export function signedLoadKg(load: Load): number {
  return signedKg(loadKeys(load));
}

export function isHelp({ mode }: Load): boolean {
  return mode === 'assisted';
}

/** The allowed value nearest to `wanted`; of two equally near values, the lighter one. */
export function nearest(load: Load, wanted: number, owner: LoadOwner): number {
  const { loads, step, start, lightest } = loadsOf(load, owner);
  const steps = Math.floor((wanted - start) / step + NOISE);
  const [below, above] = [roundOff(start + steps * step), roundOff(start + (steps + 1) * step)];
  // An external load is above 0.
  const steppable = [below <= 0 && load.mode === 'external' ? above : below, above];
  const lightestFirst = loads ?? steppable.map((each) => Math.max(each, lightest));
  const ordered = isHelp(load) ? lightestFirst.toReversed() : lightestFirst;
  const [first = wanted, ...others] = ordered;
  return others.reduce(
    (best, each) => (isLess(Math.abs(each - wanted), Math.abs(best - wanted)) ? each : best),
    first,
  );
}

/** The next lighter value, or more assistance; undefined if there is none. With `stepFromLoad`, it can be 0 or less. */
export function nextLighter(load: Load, owner: LoadOwner): number | undefined {
  const { loads, step, start, lightest } = loadsOf(load, owner);
  if (owner.stepFromLoad && load.mode === 'external') return roundOff(load.value - owner.stepFromLoad);
  if (isHelp(load)) {
    const more = roundOff(step * (Math.floor(load.value / step + NOISE) + 1));
    return loads ? loads.find((each) => isLess(load.value, each)) : more;
  }
  const less = roundOff(start + step * (Math.ceil((load.value - start) / step - NOISE) - 1));
  if (loads) return loads.findLast((each) => isLess(each, load.value));
  return isLess(less, lightest) ? undefined : less;
}

/** Removes floating-point noise from multiples of a step. */
export function roundOff(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** `loads` are the listed loads, rising; steps count from `start`; `lightest` is the bar, or 0 if no bar counts. */
export function loadsOf({ value, unit, mode }: Load, { exerciseName, athlete }: LoadOwner) {
  const settings = settingsOf(athlete, exerciseName);
  const loads = settings.loads && settings.loads.length > 0 ? settings.loads : undefined;
  const step = smallestStep(exerciseName, settings, unit);
  // With a bar of 33 lb, 38 and 43 lb can be loaded.
  const start = mode === 'external' ? roundOff((settings.bar ?? 0) % step) : 0;
  const isOnBar = mode === 'external' && isBarbellLift(exerciseName, settings);
  const bar = isOnBar ? usualBar(unit, settings) : 0;
  // A load up to half a step below the bar counts as the bar: 44.1 lb (20 kg) for 45 lb.
  const lightest = isLess(value, bar - step / 2) ? 0 : bar;
  return { loads: loads?.toSorted((one, other) => one - other), step, start, lightest };
}

/** The load in the athlete's unit. Pounds stay pounds if the exercise has no settings for its loads. */
export function inUnitOfLoads(load: Load, { exerciseName, athlete }: LoadOwner): Load {
  const { step, loads, bar, plates } = settingsOf(athlete, exerciseName);
  const isFree = [step, loads, bar, plates].every((setting) => setting === undefined);
  const unit = athlete.unit === 'lb' || (isFree && load.unit === 'lb') ? 'lb' : 'kg';
  return load.unit === unit ? load : { ...load, value: loadIn(toKg(load.value, load.unit), unit), unit };
}

/** A load as typed, and its conversion to and from the keys of a session document. */

import type { WeightUnit } from '../weight.js';
import { toKg } from '../weight.js';
import type { LoadChange, SetValues } from './set-line.js';

/** `value` is never negative: in mode `assisted` it is the assistance. `bw` alone is 0 kg in mode `bodyweight`. */
export interface Load {
  readonly mode: 'external' | 'bodyweight' | 'assisted';
  readonly value: number;
  readonly unit: WeightUnit;
}

/** The keys for a load in a session document. Sets and goals have them. */
export type LoadKeys = Pick<SetValues, 'weightKg' | 'enteredWeight' | 'loadMode'>;

/** The error for an external load below 0. */
export const BELOW_ZERO = 'a weight cannot be below 0: for assistance write bw-20x8';

export const BODYWEIGHT: Load = { mode: 'bodyweight', value: 0, unit: 'kg' };

/** Converts a load to these keys. Pounds are stored as typed, next to the kilograms. */
export function loadKeys(load: Load | null): LoadKeys {
  if (load === null) return { weightKg: null };
  return {
    weightKg: toKg(load.value, load.unit),
    ...(load.unit === 'lb' && { enteredWeight: { value: load.value, unit: load.unit } }),
    ...(load.mode !== 'external' && { loadMode: load.mode }),
  };
}

/** The load of a set in the unit it was typed in; null if the set has no load. */
export function loadOf(keys: LoadKeys): Load | null {
  if (keys.weightKg === null) return null;
  const mode = keys.loadMode ?? 'external';
  if (keys.enteredWeight?.unit === 'lb') return { mode, value: keys.enteredWeight.value, unit: 'lb' };
  return { mode, value: keys.weightKg, unit: 'kg' };
}

/** True if mode, value and unit are equal. */
export function isSameLoad(one: Load | null, other: Load | null): boolean {
  return one?.mode === other?.mode && one?.value === other?.value && one?.unit === other?.unit;
}

/**
 * Adds a signed amount to a load. Assistance is negative; a missing load is 0.
 * @returns null if an external load would be below 0
 */
export function changeLoad(load: Load | null, change: LoadChange): Load | null {
  const unit = unitOfChange(load, change);
  const amount =
    change.unitWritten && change.unit !== unit ? toKg(change.amount, change.unit) : change.amount;
  const signed = roundTo5((load === null ? 0 : signedIn(load, unit)) + amount);
  if (load === null || load.mode === 'external') {
    return signed < 0 ? null : { mode: 'external', value: signed, unit };
  }
  if (signed === 0) return BODYWEIGHT;
  return { mode: signed < 0 ? 'assisted' : 'bodyweight', value: Math.abs(signed), unit };
}

/** The change that turns `from` into `to`; null if one is missing, or if only one is external. */
export function changeBetween(from: Load | null, to: Load | null): LoadChange | null {
  if (from === null || to === null || isExternal(from) !== isExternal(to)) return null;
  const unit =
    from.unit === to.unit || isZeroOfNoUnit(to) ? from.unit : isZeroOfNoUnit(from) ? to.unit : 'kg';
  return { amount: roundTo5(signedIn(to, unit) - signedIn(from, unit)), unit, unitWritten: true };
}

function unitOfChange(load: Load | null, change: LoadChange): WeightUnit {
  if (load === null || isZeroOfNoUnit(load)) return change.unit;
  return change.unitWritten && change.unit !== load.unit ? 'kg' : load.unit;
}

/** True for 0 kg, such as `bw` alone: it equals 0 in either unit. */
function isZeroOfNoUnit(load: Load): boolean {
  return load.value === 0 && load.unit === 'kg';
}

function isExternal(load: Load): boolean {
  return load.mode === 'external';
}

/** The value of the load, negative for assistance. @param unit kilograms or the unit of the load */
function signedIn(load: Load, unit: WeightUnit): number {
  const value = load.unit === unit ? load.value : toKg(load.value, load.unit);
  return load.mode === 'assisted' ? -value : value;
}

/** Rounds to five decimals, as `toKg` does. This removes the error of 0.1 + 0.2. */
function roundTo5(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

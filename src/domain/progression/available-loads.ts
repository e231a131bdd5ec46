/** Heavier and lighter loads that an exercise allows, and loads recorded in another unit. */
import { loadIn } from '../format-weight.js';
import { changeLoad, isSameLoad, type Load, type LoadKeys, loadKeys, loadOf } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { withLoad } from '../set-notation/set-values.js';
import type { WeightUnit } from '../weight.js';
import {
  inUnitOfLoads,
  isHelp,
  isLess,
  isOfConversion,
  type LoadOwner,
  loadsOf,
  nearest,
  nextLighter,
  roundOff,
  signedLoadKg,
  withValue,
} from './rounded-loads.js';

export type HeavierLoad = {
  readonly load: Load;
  /** The increase in the unit of `load`; null if the next listed load was taken instead of a step. */
  readonly step: number | null;
  /** The value before the increase, if a conversion or rounding needs an explanation; otherwise null. */
  readonly from: number | null;
  /** The recorded load in the unit of `load`, if `from` is that load rounded; otherwise null. */
  readonly recorded: number | null;
  /** True if the step is less assistance. */
  readonly isLessHelp: boolean;
};

/** The next heavier load, or the load that a program plans; for assistance, less assistance. Null if there is none. */
export function oneStepHeavier(from: Load, owner: LoadOwner): HeavierLoad | null {
  const load = inUnitOfLoads(from, owner);
  const { loads, step } = loadsOf(load, owner);
  const isLessHelp = isHelp(load);
  // Kilograms between two steps are loads of a machine. Pounds between two steps are converted kilograms.
  const isConverted = !isSameLoad(load, from) || load.unit === 'lb';
  const grownByProgram = heavierByProgram(load, owner, isConverted);
  if (grownByProgram) return grownByProgram;
  const rounded = { ...load, value: nearest(load, load.value, owner) };
  const isRounded = isConverted && isNear(load, rounded.value, owner);
  const isUp = isRounded && isHeavier(rounded, load, owner);
  if (loads) {
    const { value } = isRounded && !isUp ? rounded : load;
    const heavier = isLessHelp
      ? loads.findLast((each) => isLess(each, value))
      : loads.find((each) => isLess(value, each));
    return heavier === undefined
      ? null
      : { load: { ...load, value: heavier }, step: null, from: null, recorded: null, isLessHelp };
  }
  const grown = changeLoad(load, { amount: step, unit: load.unit, unitWritten: true });
  if (!grown) return null;
  if (!isConverted) return { load: grown, step, from: null, recorded: null, isLessHelp };
  // A load that was rounded up has its increase already.
  if (isUp) {
    const difference = roundOff(Math.abs(rounded.value - load.value));
    const grownByRounding = withValue(load, rounded.value);
    return { load: grownByRounding, step: difference, from: load.value, recorded: null, isLessHelp };
  }
  const stepped = changeLoad(rounded, { amount: step, unit: load.unit, unitWritten: true }) ?? grown;
  const isOther = isLess(0, Math.abs(rounded.value - load.value));
  const [start, recorded] = isOther ? [rounded.value, load.value] : [null, null];
  return { load: stepped, step, from: start, recorded, isLessHelp };
}

/** The load after a program's increase, rounded to an allowed load. Null if no such increase applies. */
function heavierByProgram(load: Load, owner: LoadOwner, isConverted: boolean): HeavierLoad | null {
  const added = owner.added ?? null;
  if (added === null) return null;
  const { loads, step } = loadsOf(load, owner);
  if (load.mode !== 'external') {
    const amount = roundOff(Math.max(1, Math.round(added / step)) * step);
    const grown = loads ? null : changeLoad(load, { amount, unit: load.unit, unitWritten: true });
    return grown && { load: grown, step: amount, from: null, recorded: null, isLessHelp: isHelp(load) };
  }
  const value = nearest(load, load.value + added, owner);
  if (!isLess(load.value, value)) return null;
  const from = roundOff(value - added);
  const grown = { load: { ...load, value }, isLessHelp: false };
  return isConverted && !loads && isLess(0, Math.abs(from - load.value))
    ? { ...grown, step: added, from, recorded: load.value }
    : { ...grown, step: roundOff(value - load.value), from: null, recorded: null };
}

/** The load nearest to a share of `load`, never heavier. For assistance, the share 0.9 gives 10 % more assistance. */
export function shareOfLoad(load: Load, share: number, owner: LoadOwner): Load {
  if (load.value === 0) return load;
  const converted = inUnitOfLoads(load, owner);
  const below = stepsBelow(converted, share, owner);
  if (below) return below;
  const wanted = converted.value * (isHelp(load) ? 2 - share : share);
  const found = withValue(converted, nearest(converted, wanted, owner));
  return signedLoadKg(found) > signedLoadKg(load) ? load : found;
}

/** Larger than the floating-point noise in a number of steps. */
const TIE_NOISE = 1e-6;

/** `load` less whole steps of `stepFromLoad`: near the share, above 0. Null without steps or an external load. */
function stepsBelow(load: Load, share: number, { stepFromLoad }: LoadOwner): Load | null {
  const step = stepFromLoad ?? null;
  if (step === null || load.mode !== 'external') return null;
  const wanted = Math.floor((load.value * (1 - share)) / step + 0.5 + TIE_NOISE);
  const most = Math.max(0, Math.ceil(load.value / step - TIE_NOISE) - 1);
  return { ...load, value: roundOff(load.value - Math.min(wanted, most) * step) };
}

/** Like `shareOfLoad`, but the result is always lighter; null if no lighter load is allowed. */
export function lighterLoad(load: Load, share: number, owner: LoadOwner): Load | null {
  const found = shareOfLoad(load, share, owner);
  if (signedLoadKg(found) < signedLoadKg(load)) return found;
  if (load.value === 0) return null;
  return nextLighterLoad(load, owner);
}

function nextLighterLoad(load: Load, owner: LoadOwner): Load | null {
  const converted = inUnitOfLoads(load, owner);
  const value = nextLighter(converted, owner);
  return value === undefined || (value <= 0 && load.mode === 'external') ? null : withValue(converted, value);
}

/** After two months without the exercise, a load is kept if it would lose more than this share. */
const MOST_LOST_SHARE = 0.3;
/** The share of the load to use after two months. */
const SHARE_AFTER_MONTHS = 0.9;

/**
 * The lighter load after two months without the exercise. Null if there is none, or if an external load would lose more
 * than `MOST_LOST_SHARE`.
 */
export function loadAfterMonths(load: Load, owner: LoadOwner): Load | null {
  const lighter = lighterLoad(load, SHARE_AFTER_MONTHS, owner);
  if (lighter === null || load.mode !== 'external') return lighter;
  return signedLoadKg(lighter) < (1 - MOST_LOST_SHARE) * signedLoadKg(load) ? null : lighter;
}

/** The allowed load nearest to a weight in kg. @param unit the unit of the result */
export function nearestLoad(kg: number, unit: WeightUnit, owner: LoadOwner): Load {
  const load: Load = { mode: 'external', value: loadIn(kg, unit), unit };
  return { ...load, value: nearest(load, load.value, owner) };
}

/** The set in the unit of the loads that the exercise allows, see `keysToSuggest`. */
export function inUnitOfSuggestion(values: SetValues, owner: LoadOwner): SetValues {
  const keys = keysToSuggest(values, owner);
  return keys === values ? values : withLoad(values, loadOf(keys));
}

/**
 * The load in the unit of the exercise's loads; a converted load is rounded if an allowed load is near. `keys` itself
 * if nothing was converted.
 */
export function keysToSuggest(keys: LoadKeys, owner: LoadOwner): LoadKeys {
  const load = loadOf(keys);
  if (!load || (load.value === 0 && load.mode !== 'external')) return keys;
  const converted = inUnitOfLoads(load, owner);
  if (isSameLoad(load, converted) && !isOfConversion(load)) return keys;
  const value = nearest(converted, converted.value, owner);
  return loadKeys(value > 0 && isNear(converted, value, owner) ? { ...converted, value } : converted);
}

/** The load of a goal in the unit of suggestions, rounded unless the rounding counts as an increase. */
export function goalKeysToShow(keys: LoadKeys, owner: LoadOwner): LoadKeys {
  const load = loadOf(keys);
  if (!load || roundedUp(keys, owner) === null) return keysToSuggest(keys, owner);
  return loadKeys(inUnitOfLoads(load, owner));
}

/** Rounding up by the smaller of these shares of a step and of the load is no increase: 45 lb for 20 kg. */
const SAME_STEP_SHARE = 0.2;
const SAME_LOAD_SHARE = 0.025;

/** True if `one` is heavier than `other` in the same unit, or is less assistance, by more than rounding explains. */
function isHeavier(one: Load, other: Load, owner: LoadOwner): boolean {
  const { step } = loadsOf(other, owner);
  const tolerance = Math.min(SAME_STEP_SHARE * step, SAME_LOAD_SHARE * other.value);
  return isLess(tolerance, isHelp(other) ? other.value - one.value : one.value - other.value);
}

/** The nearest allowed load, if rounding the recorded load to it counts as an increase; otherwise null. */
export function roundedUp(recorded: LoadKeys, owner: LoadOwner): HeavierLoad | null {
  const [from, to] = [loadOf(recorded), loadOf(keysToSuggest(recorded, owner))];
  if (!from || !to || isSameLoad(from, to)) return null;
  return isHeavier(to, inUnitOfLoads(from, owner), owner)
    ? oneStepHeavier(from, { ...owner, added: null })
    : null;
}

/** True if `recorded` rounds to `done` without an increase: 125 lb for 57 kg, but not 35 lb for 15 kg. */
export function isRoundingOf(recorded: LoadKeys, done: LoadKeys, owner: LoadOwner): boolean {
  const [rounded, load] = [loadOf(keysToSuggest(recorded, owner)), loadOf(done)];
  return isSameLoad(rounded, load && inUnitOfLoads(load, owner)) && roundedUp(recorded, owner) === null;
}

/** The next lighter allowed load; for assistance, the next load with more assistance. Null if there is none. */
export function roundedDown(recorded: LoadKeys, owner: LoadOwner): Load | null {
  const load = loadOf(recorded);
  return load && nextLighterLoad(load, owner);
}

/** True if a load is between two listed loads, or at most half a step from the nearest load. */
function isNear(load: Load, nearestValue: number, owner: LoadOwner): boolean {
  const { loads = [], step } = loadsOf(load, owner);
  const isBetween = loads.some((each) => each < load.value) && loads.some((each) => each > load.value);
  return isBetween || !isLess(step / 2, Math.abs(nearestValue - load.value));
}

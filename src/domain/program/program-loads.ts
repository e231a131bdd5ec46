/** Changes the loads of a program, and rounds them to the loads that an exercise allows. */
import type { Athlete } from '../athlete.js';
import { type ExerciseSettings, settingsOf, smallestStep } from '../exercise-settings.js';
import { lighterLoad, nearestLoad, oneStepHeavier } from '../progression/available-loads.js';
import { changeLoad, type Load, loadKeys } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { toKg, type WeightUnit } from '../weight.js';
import type { PlannedLine, Progression } from './planned-line.js';
import type { Change, Weight } from './program.js';

/** An exercise with the loads that it allows: those in the settings, otherwise multiples of a step. */
export type LoadOwner = {
  readonly exerciseName: string;
  /** The athlete, with the settings of this exercise only. */
  readonly athlete: Athlete;
  readonly unit: WeightUnit;
  /** True if the settings have a step or a list of loads; otherwise a written load is used unchanged. */
  readonly isConfigured: boolean;
  /** The step of the rule if a lighter load is whole steps below the load; null if loads are multiples of a step. */
  readonly stepFromLoad: number | null;
};

/** The exercise of a line with the loads that it allows: in pounds for an athlete in pounds, else as written. */
export function loadOwnerOf({ name, options, progression }: PlannedLine, athlete: Athlete): LoadOwner {
  const added = stepOf(progression);
  const { start, max } = options;
  const written = added ?? (start && start.value > 0 ? start : undefined) ?? max?.load;
  const ownUnit = athlete.unit ?? 'kg';
  const unit = ownUnit === 'lb' ? 'lb' : (written?.unit ?? ownUnit);
  const { step: _step, loads: _loads, ...others } = settingsOf(athlete, name);
  const known: ExerciseSettings = unit === ownUnit ? settingsOf(athlete, name) : others;
  const isConfigured = known.step !== undefined || (known.loads ?? []).length > 0;
  const usual = smallestStep(name, {}, unit);
  const step = known.step ?? (added ? commonStep(usual, added.value) : usual);
  const settings = { ...known, step };
  return {
    exerciseName: name,
    athlete: { ...athlete, unit, aliases: {}, exercises: { [name]: settings } },
    unit,
    isConfigured,
    stepFromLoad: !isConfigured && added && step !== usual && step !== added.value ? added.value : null,
  };
}

/** The weight that the rule adds; null if the rule adds nothing or a percentage. */
function stepOf(progression: Progression): Weight | null {
  switch (progression.kind) {
    case 'linear':
      return progression.add.kind === 'weight' ? progression.add : null;
    case 'stages':
      return progression.linear && stepOf(progression.linear);
    case 'double':
    case 'sum':
      return progression.add;
    case 'percent':
    case 'none':
    case 'as-written':
    case 'suggestion':
      return null;
  }
}

/** The sum of two of the smallest plates of most gyms. */
const PLATES_STEP = { kg: 2.5, lb: 5 } as const;

/** The owner with the loads that an increase may lead to: 62.5 kg and 5 kg more are 67.5 kg. */
export function ownerOfSteps(owner: LoadOwner): LoadOwner {
  const { exerciseName, athlete, unit, isConfigured } = owner;
  if (isConfigured) return owner;
  const settings = settingsOf(athlete, exerciseName);
  const step = commonStep(smallestStep(exerciseName, settings, unit), PLATES_STEP[unit]);
  return { ...owner, athlete: { ...athlete, exercises: { [exerciseName]: { ...settings, step } } } };
}

const HUNDREDTHS = 100;

/** The greatest common divisor of two steps, which are first rounded to hundredths. */
function commonStep(one: number, other: number): number {
  let [a, b] = [Math.round(one * HUNDREDTHS), Math.round(other * HUNDREDTHS)];
  while (b !== 0) [a, b] = [b, a % b];
  return a / HUNDREDTHS;
}

/** A load as written; an external load is rounded if the settings have a step or a list of loads. */
export function writtenLoad(load: Load, owner: LoadOwner): Load {
  if (!owner.isConfigured || load.mode !== 'external') return load;
  return nearestLoad(toKg(load.value, load.unit), owner.unit, owner);
}

/** A percentage of a maximum, rounded to an allowed load. */
export function percentOfKg(maxKg: number, percent: number, owner: LoadOwner): Load {
  return nearestLoad((maxKg * percent) / 100, owner.unit, owner);
}

/** The load after an increase. An external load is rounded, and becomes heavier if a heavier load exists. */
export function moreLoad(load: Load, add: Change, owner: LoadOwner): Load {
  const grown =
    add.kind === 'percent'
      ? { ...load, value: load.value * (1 + add.percent / 100) }
      : changeLoad(load, { amount: add.value, unit: add.unit, unitWritten: true });
  if (!grown) return load;
  if (grown.mode !== 'external') return grown;
  const isOfUnit = load.unit === owner.unit && grown.unit === owner.unit;
  const steps = add.kind === 'weight' && isOfUnit ? ownerOfSteps(owner) : owner;
  const rounded = nearestLoad(toKg(grown.value, grown.unit), owner.unit, steps);
  return kgOf(rounded) > kgOf(load) ? rounded : stepMore(load, owner);
}

/** The next heavier load; the same load if none exists. */
export function stepMore(load: Load, owner: LoadOwner): Load {
  return oneStepHeavier(load, owner)?.load ?? load;
}

/** The load after a decrease; the same load if no lighter load exists. */
export function lessLoad(load: Load, less: Change, owner: LoadOwner): Load {
  if (less.kind === 'percent') {
    return lighterLoad(load, 1 - less.percent / 100, owner) ?? load;
  }
  const shrunk = changeLoad(load, { amount: -less.value, unit: less.unit, unitWritten: true });
  return shrunk === null ? load : writtenLoad(shrunk, owner);
}

/** The load in kg; negative for assistance. */
export function kgOf(load: Load): number {
  return signedKg(loadKeys(load));
}

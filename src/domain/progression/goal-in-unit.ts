/** Converts the loads of a goal to the unit of suggestions. */

import type { Athlete } from '../athlete.js';
import { withoutLoad, withoutLoads } from '../goal-loads.js';
import type { Exercise, Goal, SetTarget, WorkingSet } from '../record.js';
import { type LoadKeys, loadKeys, loadOf } from '../set-notation/load.js';
import { goalKeysToShow, keysToSuggest } from './available-loads.js';
import { goalLoadKeys } from './progress.js';
import { inUnitOfLoads, isOfConversion, type LoadOwner } from './rounded-loads.js';

/** The goal in the unit of the exercise's loads, rounded: 30 kg are 65 lb for an athlete in pounds. */
export function goalInUnit(goal: Goal, owner: LoadOwner): Goal {
  return withLoads(goal, (keys) => keysToSuggest(keys, owner));
}

/** Converts the goal. If a set was converted, the goal is not rounded: a set of 88.2 lb would miss a goal of 90 lb. */
export function withGoalInUnit<T extends Pick<Exercise, 'Name' | 'currentGoal' | 'workingSets'>>(
  exercise: T,
  athlete: Athlete,
): T {
  const { Name: exerciseName, currentGoal, workingSets } = exercise;
  const owner = { exerciseName, athlete };
  const isExact = workingSets.some((set) => isInOtherUnit(set, athlete));
  return {
    ...exercise,
    currentGoal: isExact
      ? withLoads(currentGoal, (keys) => convertedKeys(keys, owner))
      : withLoads(currentGoal, (keys) => goalKeysToShow(keys, owner)),
  };
}

/** True for a load in the other unit, or in pounds converted from kilograms, such as 88.2 lb. */
function isInOtherUnit(set: WorkingSet, { unit = 'kg' }: Athlete): boolean {
  const load = loadOf(set);
  return load !== null && load.value !== 0 && (load.unit !== unit || isOfConversion(load));
}

/** The load in pounds for an athlete in pounds, not rounded to an allowed load. */
function convertedKeys(keys: LoadKeys, owner: LoadOwner): LoadKeys {
  const load = loadOf(keys);
  if (!load || load.value === 0 || owner.athlete.unit !== 'lb') return keys;
  return loadKeys(inUnitOfLoads(load, owner));
}

type Convert = (keys: LoadKeys) => LoadKeys;

function withLoads(goal: Goal, convert: Convert): Goal {
  const { setTargets } = goal;
  return {
    ...withoutLoads(goal),
    ...keysOf(goal, convert),
    ...(setTargets && {
      setTargets: setTargets.map((each) => ({ ...withoutLoad(each), ...keysOf(each, convert) })),
    }),
  };
}

function keysOf(
  target: Goal | SetTarget,
  convert: Convert,
): Pick<Goal, 'weightKg' | 'enteredWeight' | 'loadMode'> {
  const keys = goalLoadKeys(target);
  if (!keys) return {};
  const { weightKg, ...others } = convert(keys);
  return weightKg === null ? {} : { weightKg, ...others };
}

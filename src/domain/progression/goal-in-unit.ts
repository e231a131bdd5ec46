/** Converts the loads of a goal to the unit of suggestions. */

import type { Athlete } from '../athlete.js';
import { withoutLoad, withoutLoads } from '../goal-loads.js';
import type { Exercise, Goal, SetTarget } from '../record.js';
import { keysToSuggest } from './available-loads.js';
import { goalLoadKeys } from './progress.js';
import type { LoadOwner } from './rounded-loads.js';

/** The goal in the unit of the loads that the exercise allows: 30 kg are 65 lb for an athlete in pounds. */
export function goalInUnit(goal: Goal, owner: LoadOwner): Goal {
  const { setTargets } = goal;
  return {
    ...withoutLoads(goal),
    ...keysInUnit(goal, owner),
    ...(setTargets && {
      setTargets: setTargets.map((each) => ({ ...withoutLoad(each), ...keysInUnit(each, owner) })),
    }),
  };
}

/** The exercise with its goal as every screen shows it, see `goalInUnit`. */
export function withGoalInUnit<T extends Pick<Exercise, 'Name' | 'currentGoal'>>(
  exercise: T,
  athlete: Athlete,
): T {
  return {
    ...exercise,
    currentGoal: goalInUnit(exercise.currentGoal, { exerciseName: exercise.Name, athlete }),
  };
}

function keysInUnit(
  target: Goal | SetTarget,
  owner: LoadOwner,
): Pick<Goal, 'weightKg' | 'enteredWeight' | 'loadMode'> {
  const keys = goalLoadKeys(target);
  if (!keys) return {};
  const { weightKg, ...others } = keysToSuggest(keys, owner);
  return weightKg === null ? {} : { weightKg, ...others };
}

/** Converts the loads of a prescribed day to the athlete's unit. */
import type { Athlete } from '../athlete.js';
import { inUnitOfSuggestion } from '../progression/available-loads.js';
import { goalInUnit } from '../progression/goal-in-unit.js';
import { type Load, loadOf } from '../set-notation/load.js';
import { makeValues } from '../set-notation/set-values.js';
import type { PrescribedDay } from './prescribe-day.js';

/** The day in the athlete's unit, with loads that the exercises allow: 80 kg become 175 lb. */
export function dayInUnit(day: PrescribedDay, athlete: Athlete): PrescribedDay {
  const exercises = day.exercises.map((exercise) => {
    const owner = { exerciseName: exercise.name, athlete };
    const sets = exercise.sets.map((set) => {
      return { ...set, load: set.load && loadInUnit(set.load, owner) };
    });
    const warmups = exercise.warmups?.map((set) => inUnitOfSuggestion(set, owner)) ?? null;
    return { ...exercise, sets, warmups, goal: goalInUnit(exercise.goal, owner) };
  });
  return { ...day, exercises };
}

function loadInUnit(load: Load, owner: Parameters<typeof inUnitOfSuggestion>[1]): Load | null {
  const values = makeValues(load, { kind: 'reps', count: { full: 0, partial: 0 } });
  return loadOf(inUnitOfSuggestion(values, owner));
}

/** The goal of an exercise as the Log screen shows it: with the loads that are suggested for it. */
import type { Athlete } from '../../domain/athlete.js';
import { formatPlan } from '../../domain/format-session.js';
import { goalInUnit } from '../../domain/progression/goal-in-unit.js';
import type { Exercise } from '../../domain/record.js';

type Planned = Pick<Exercise, 'Name' | 'currentGoal' | 'repTempo'>;

/** The exercise with its goal in the unit of its loads. */
export function planInUnit<T extends Pick<Planned, 'Name' | 'currentGoal'>>(
  exercise: T,
  athlete: Athlete,
): T {
  const owner = { exerciseName: exercise.Name, athlete };
  return { ...exercise, currentGoal: goalInUnit(exercise.currentGoal, owner) };
}

/** `65, 3 × 6-8, tempo 3-1-1-0`: goal and tempo; empty if there is neither. */
export function planText(exercise: Planned, athlete: Athlete): string {
  return formatPlan(planInUnit(exercise, athlete), athlete.unit ?? 'kg');
}

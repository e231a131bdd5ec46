/** The goal of an exercise as the Log screen shows it. */
import { formatPlan } from '../../domain/format-session.js';
import { withGoalInUnit } from '../../domain/progression/goal-in-unit.js';
import type { Exercise } from '../../domain/record.js';
import { zeroLoadReader } from '../../domain/zero-load.js';
import type { AppState } from '../app-state.js';

type Shown = Pick<AppState, 'athlete' | 'log'>;
type Planned = Pick<Exercise, 'Name' | 'currentGoal' | 'repTempo' | 'workingSets'>;

/** See `withGoalInUnit`. In a bodyweight exercise, a load of 0 becomes body weight alone. */
export function planInUnit<T extends Omit<Planned, 'repTempo'>>(exercise: T, state: Shown): T {
  const { athlete, log } = state;
  const goal = zeroLoadReader(exercise.Name, log.library)(exercise.currentGoal);
  return withGoalInUnit({ ...exercise, currentGoal: goal }, athlete);
}

/** Goal and tempo, for example `65, 3 × 6-8, tempo 3-1-1-0`; empty if there is neither. */
export function planText(exercise: Planned, state: Shown): string {
  return formatPlan(planInUnit(exercise, state), state.athlete.unit ?? 'kg');
}

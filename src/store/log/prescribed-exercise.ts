/** The prescribed sets of an exercise of the session in progress. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { PrescribedExercise } from '../../domain/program/prescribe-day.js';
import type { Exercise } from '../../domain/record.js';
import { isSameGoal } from '../../domain/same-goal.js';
import type { LogState } from './log-state.js';

/**
 * The prescribed sets of an exercise. Null if the program does not have the exercise, or if its goal or the deload was
 * changed, because the goal then applies. If several exercises have its name, they match in their order.
 */
export function prescribedExercise(
  { session, prescribed }: Pick<LogState, 'session' | 'prescribed'>,
  exercise: Exercise,
): PrescribedExercise | null {
  if (!session || session.isDeloadWeek !== prescribed?.isDeloadWeek) return null;
  const key = exerciseKey(exercise.Name);
  const place = session.exercises.filter(({ Name }) => exerciseKey(Name) === key).indexOf(exercise);
  const found = prescribed.exercises.filter(({ name }) => exerciseKey(name) === key)[place];
  return found && isSameGoal(found.goal, exercise.currentGoal) ? found : null;
}

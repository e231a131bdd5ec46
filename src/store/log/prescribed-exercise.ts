/** What the program prescribes for an exercise of the session in progress. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { PrescribedExercise } from '../../domain/program/prescribe-day.js';
import type { Exercise } from '../../domain/record.js';
import { isSameGoal } from '../../domain/same-goal.js';
import type { LogState } from './log-state.js';

/**
 * Null if the program does not have the exercise. Null too if its goal or the deload was changed: the goal then says what
 * to do. If several have its name, the first matches the first.
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

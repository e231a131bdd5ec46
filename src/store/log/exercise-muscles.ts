/** The muscles that an exercise gets when it is added to a session. */
import type { ExerciseLibrary, ExerciseMuscles } from '../../domain/exercise-library.js';
import { settingsOf } from '../../domain/exercise-settings.js';
import { findMuscles } from '../../domain/muscles/find-muscles.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';

/**
 * The muscles in the settings, otherwise in the newest session with muscles, otherwise by the name. Undefined
 * if unknown.
 */
export function musclesOf(
  context: CommandContext,
  name: string,
  library: ExerciseLibrary,
): ExerciseMuscles | undefined {
  const { athlete } = context.getState();
  const own = settingsOf(athlete, name).muscles;
  if (own) return own;
  const recorded = attempt(context, () => context.ports.exercises.muscles(name));
  const found = findMuscles(name, library, athlete)?.muscles;
  return recorded ?? (found === 'none' ? undefined : found);
}

/** Finds the muscles of an exercise whose session has none: the first source with an answer decides. */
import type { Athlete } from '../athlete.js';
import { type ExerciseLibrary, type ExerciseMuscles, resolveAlias } from '../exercise-library.js';
import { settingsOf } from '../exercise-settings.js';
import { musclesByWords } from './muscle-rules.js';

/** `none` for cardio, stretching and mobility: they train no muscle, and their sets do not count as hard sets. */
export type FoundMuscles = ExerciseMuscles | 'none';

/**
 * The muscles of an exercise by its name. Sources in this order: the athlete's settings; the words of cardio and
 * stretching; the library, by exact name or alias; the words of the name; the library's most similar exercise.
 * @returns null if no source is sure
 */
export function findMuscles(name: string, library: ExerciseLibrary, athlete: Athlete): FoundMuscles | null {
  const { muscles } = settingsOf(athlete, name);
  if (muscles) return muscles;
  const meant = resolveAlias(name, athlete.aliases ?? {});
  const byWords = musclesByWords(meant);
  if (byWords === 'none') return byWords;
  return library.findExactly(meant)?.muscles ?? byWords ?? library.find(meant, {})?.muscles ?? null;
}

/** Finds the muscles of an exercise by its name: the first source with an answer decides. */
import type { Athlete } from '../athlete.js';
import { type ExerciseLibrary, type ExerciseMuscles, resolveAlias } from '../exercise-library.js';
import { settingsOf } from '../exercise-settings.js';
import { musclesOfCategory } from './imported-category.js';
import { musclesByWords } from './muscle-rules.js';

export type MuscleSource =
  | { readonly by: 'settings' }
  | { readonly by: 'library'; readonly exercise: string }
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'category'; readonly category: string };

/** `none` for cardio, stretching and mobility: they train no muscle, and their sets do not count as hard sets. */
export type FoundMuscles = { readonly muscles: ExerciseMuscles | 'none'; readonly source: MuscleSource };

/**
 * The muscles of an exercise by its name; null if unknown.
 * @param category in the app that the exercise was imported from
 */
export function findMuscles(
  name: string,
  library: ExerciseLibrary,
  athlete: Athlete,
  category: string | null = null,
): FoundMuscles | null {
  const { muscles } = settingsOf(athlete, name);
  if (muscles) {
    const isTrained = muscles.primary.length + muscles.secondary.length > 0;
    return { muscles: isTrained ? muscles : 'none', source: { by: 'settings' } };
  }
  const meant = resolveAlias(name, athlete.aliases ?? {});
  const byWords = musclesByWords(meant);
  const words = byWords && {
    muscles: byWords.muscles,
    source: { by: 'words', words: byWords.words } as const,
  };
  if (words?.muscles === 'none') return words;
  const known = library.findExactly(meant);
  if (known) {
    // An exercise of the library without muscles is stretching or cardio.
    const isTrained = known.muscles.primary.length > 0;
    return { muscles: isTrained ? known.muscles : 'none', source: { by: 'library', exercise: known.name } };
  }
  if (words) return words;
  const byCategory = category === null ? null : musclesOfCategory(category);
  return category === null || byCategory === null
    ? null
    : { muscles: byCategory, source: { by: 'category', category } };
}

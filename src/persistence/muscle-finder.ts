/** The muscles of exercises by their names, with what the settings, the library and the imports say. */
import type { Athlete } from '../domain/athlete.js';
import type { ExerciseLibrary } from '../domain/exercise-library.js';
import { exerciseKey } from '../domain/exercise-name.js';
import { type FoundMuscles, findMuscles } from '../domain/muscles/find-muscles.js';
import type { SessionReader } from './session-reader.js';

/** Reads the imported categories once. @throws StorageError */
export function createMuscleFinder(
  statistics: Pick<SessionReader['statistics'], 'importedCategories'>,
  library: ExerciseLibrary,
  athlete: Athlete,
): (name: string) => FoundMuscles | null {
  const categories = statistics.importedCategories();
  return (name) => findMuscles(name, library, athlete, categories.get(exerciseKey(name)) ?? null);
}

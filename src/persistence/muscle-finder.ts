/** Finds the muscles of an exercise in the settings, the library, its name, or its imported category. */
import type { Athlete } from '../domain/athlete.js';
import type { ExerciseLibrary, ExerciseMuscles } from '../domain/exercise-library.js';
import { exerciseKey } from '../domain/exercise-name.js';
import { type FoundMuscles, findMuscles } from '../domain/muscles/find-muscles.js';
import type { AssignedMuscles } from '../domain/statistics/hard-sets.js';
import type { SessionReader } from './session-reader.js';

/**
 * Creates a function that finds the muscles of an exercise. The imported categories are read once, here.
 * @throws StorageError
 */
export function createMuscleFinder(
  statistics: Pick<SessionReader['statistics'], 'importedCategories'>,
  library: ExerciseLibrary,
  athlete: Athlete,
): (name: string) => FoundMuscles | null {
  const categories = statistics.importedCategories();
  return (name) => findMuscles(name, library, athlete, categories.get(exerciseKey(name)) ?? null);
}

/** Like `createMuscleFinder`, but caches the result for each name until the settings change. */
export function createCachedMuscleFinder(
  library: () => ExerciseLibrary,
  athlete: () => Athlete,
): (
  statistics: Pick<SessionReader['statistics'], 'importedCategories'>,
) => (name: string) => FoundMuscles | null {
  let found = new Map<string, FoundMuscles | null>();
  let of: Athlete | null = null;
  return (statistics) => {
    const settings = athlete();
    if (settings !== of) found = new Map();
    of = settings;
    const categories = statistics.importedCategories();
    return (name) => {
      const category = categories.get(exerciseKey(name)) ?? null;
      const id = `${name}\n${category ?? ''}`;
      const cached = found.get(id);
      if (cached !== undefined) return cached;
      const muscles = findMuscles(name, library(), settings, category);
      found.set(id, muscles);
      return muscles;
    };
  };
}

/** How many of the last occurrences of an exercise are searched for muscles. */
const SEARCHED_OCCURRENCES = 5;

/**
 * The muscles in the latest occurrence with target muscles; null if none of the last `SEARCHED_OCCURRENCES` has any.
 * @throws StorageError
 */
export function recordedMuscles(
  reader: Pick<SessionReader, 'occurrencesOf' | 'getSession'>,
  name: string,
): ExerciseMuscles | null {
  for (const { sessionId, name: written } of reader.occurrencesOf(name, SEARCHED_OCCURRENCES)) {
    const key = exerciseKey(written);
    const exercises = reader.getSession(sessionId)?.exercises ?? [];
    for (const { Name, targetMuscleGroups: primary, secondaryMuscleGroups: secondary = [] } of exercises) {
      if (exerciseKey(Name) === key && primary.length > 0) return { primary, secondary };
    }
  }
  return null;
}

/**
 * The muscles that sessions record, else those for the exercise's name; null if both are unknown.
 * @throws StorageError
 */
export function assignedMuscles(
  reader: Pick<SessionReader, 'occurrencesOf' | 'getSession' | 'statistics'>,
  name: string,
  library: ExerciseLibrary,
  athlete: Athlete,
): AssignedMuscles | null {
  const recorded = recordedMuscles(reader, name);
  if (recorded) return { muscles: recorded, source: { by: 'record' } };
  return createMuscleFinder(reader.statistics, library, athlete)(name);
}

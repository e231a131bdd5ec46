/** Searches the exercise library by words: the usual lifts first. */
import type { ExerciseLibrary, LibraryExercise } from './exercise-library.js';
import { exerciseKey } from './exercise-name.js';
import {
  matchesWholeWords,
  matchesWords,
  type NameQuery,
  nameQuery,
  type SearchedName,
  searchedName,
} from './name-search.js';
import { USUAL_LIFTS } from './usual-lifts.js';

/**
 * The exercises of the library whose words begin with the typed ones: usual lifts, the most common first; then those
 * with the whole words; then shorter names.
 */
export function searchLibraryWords(library: ExerciseLibrary, typed: string): readonly LibraryExercise[] {
  const query = nameQuery(typed);
  if (query.length === 0) return [];
  return entriesOf(library)
    .filter(({ searched }) => matchesWords(query, searched))
    .map((entry) => ({ entry, rank: rankOf(entry, query) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry.exercise);
}

type Entry = {
  readonly exercise: LibraryExercise;
  readonly searched: SearchedName;
  /** The place among the usual lifts; null if it is none of them. */
  readonly usual: number | null;
};

const USUAL_PLACES: ReadonlyMap<string, number> = new Map(
  USUAL_LIFTS.map((name, index) => [exerciseKey(name), index]),
);

/** More than any name has. */
const MAX_WORDS = 1000;

function rankOf({ searched, usual }: Entry, query: NameQuery): number {
  if (usual !== null) return usual;
  const others = USUAL_LIFTS.length + searched.words.length;
  return matchesWholeWords(query, searched) ? others : others + MAX_WORDS;
}

// Preparing all names takes longer than searching them.
const entriesByLibrary = new WeakMap<ExerciseLibrary, readonly Entry[]>();

function entriesOf(library: ExerciseLibrary): readonly Entry[] {
  const known = entriesByLibrary.get(library);
  if (known) return known;
  const entries = library.exercises.map((exercise) => ({
    exercise,
    searched: searchedName(exercise.name),
    usual: USUAL_PLACES.get(exercise.key) ?? null,
  }));
  entriesByLibrary.set(library, entries);
  return entries;
}

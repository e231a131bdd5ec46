/** Searches the exercise library by words, the usual lifts first. */
import type { ExerciseLibrary, LibraryExercise } from './exercise-library.js';
import { exerciseKey } from './exercise-name.js';
import {
  matchesWholeWords,
  matchesWithTypos,
  matchesWords,
  type NameQuery,
  nameQuery,
  type SearchedName,
  searchedName,
} from './name-search.js';
import { USUAL_LIFTS } from './usual-lifts.js';

/**
 * `words`: the exercises whose words begin with the typed ones. `typos`: the exercises that match only with typing
 * errors.
 */
export type LibraryMatches = {
  readonly words: readonly LibraryExercise[];
  readonly typos: readonly LibraryExercise[];
};

/**
 * Searches the library. In `words` and `typos`, usual lifts come first, then names with the typed words as whole words.
 */
export function searchLibrary(library: ExerciseLibrary, typed: string): LibraryMatches {
  const query = nameQuery(typed);
  if (query.length === 0) return { words: [], typos: [] };
  const entries = entriesOf(library);
  const words = entries.filter(({ searched }) => matchesWords(query, searched));
  const found = new Set(words);
  const typos = entries.filter((entry) => !found.has(entry) && matchesWithTypos(query, entry.searched));
  return { words: ranked(words, query), typos: ranked(typos, query) };
}

/** The most common usual lift whose words begin with the typed ones; undefined if there is none. */
export function findUsualLift(library: ExerciseLibrary, typed: string): LibraryExercise | undefined {
  return searchLibrary(library, typed).words.find(({ key }) => USUAL_PLACES.has(key));
}

function ranked(entries: readonly Entry[], query: NameQuery): readonly LibraryExercise[] {
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, query) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry.exercise);
}

type Entry = {
  readonly exercise: LibraryExercise;
  readonly searched: SearchedName;
  /** The place of the exercise among the usual lifts; null if it is not a usual lift. */
  readonly usual: number | null;
};

const USUAL_PLACES: ReadonlyMap<string, number> = new Map(
  USUAL_LIFTS.map((name, index) => [exerciseKey(name), index]),
);

/** More words than any name has. */
const MAX_WORDS = 1000;

function rankOf({ searched, usual }: Entry, query: NameQuery): number {
  if (usual !== null) return usual;
  const others = USUAL_LIFTS.length + searched.words.length;
  return matchesWholeWords(query, searched) ? others : others + MAX_WORDS;
}

// Cached, because preparing all names takes longer than searching them.
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

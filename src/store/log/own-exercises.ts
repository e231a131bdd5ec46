/**
 * Searches the user's exercises: exercises done before, exercises of this session, and exercises that only an alias
 * names.
 */
import fuzzysort from 'fuzzysort';
import { exerciseKey } from '../../domain/exercise-name.js';
import { joinedNames } from '../../domain/joined-names.js';
import {
  matchesWithTypos,
  matchesWords,
  type NameQuery,
  nameQuery,
  type SearchedName,
  searchedName,
} from '../../domain/name-search.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { TrainingSession } from '../../domain/record.js';
import type { AppState } from '../app-state.js';
import { frecencyOf } from './exercise-frecency.js';
import type { LogState } from './log-state.js';

/**
 * How typed text matches a name or alias: as a whole, at the starts of words, misspelt, or by letters in
 * order.
 */
export type OwnMatch = 'whole' | 'words' | 'typos' | 'letters';

export type FoundOwn = { readonly exercise: KnownExercise; readonly match: OwnMatch };

/** Lowest fuzzysort score of a shown match of letters; 1 is the same text. */
const MIN_SCORE = 0.2;
/** The most that frequency and recency add to a score. */
const FRECENCY_SHARE = 0.1;

const MATCHES: readonly OwnMatch[] = ['whole', 'words', 'typos', 'letters'];

/** The user's exercises that match a typed name, by kind of match; in each kind, the best match first. */
export function searchOwn(state: AppState, typed: string): readonly FoundOwn[] {
  const key = exerciseKey(typed);
  const query = nameQuery(typed);
  const aliases = aliasesByName(state);
  const frecency = frecencyIn(state.log.known);
  const found = ownExercises(state).flatMap((exercise) => {
    const own = searchedOwn(exercise);
    const names = [own, ...(aliases.get(own.key) ?? []).map((alias) => searchedText(alias))];
    const match = matchOf(names, key, query);
    const score = Math.max(...names.map((name) => fuzzysort.single(key, name.key)?.score ?? 0));
    const rank = score + FRECENCY_SHARE * frecency(exercise);
    return match === 'letters' && score < MIN_SCORE ? [] : [{ exercise, match, rank }];
  });
  // The sort is stable: exercises of equal rank stay in the order of `ownExercises`.
  return MATCHES.flatMap((match) =>
    found.filter((each) => each.match === match).sort((one, other) => other.rank - one.rank),
  );
}

function matchOf(names: readonly SearchedText[], key: string, query: NameQuery): OwnMatch {
  if (names.some((name) => name.key === key)) return 'whole';
  if (names.some((name) => matchesWords(query, name))) return 'words';
  return names.some((name) => matchesWithTypos(query, name)) ? 'typos' : 'letters';
}

export function ownKeys(state: AppState): ReadonlySet<string> {
  return keysOf(ownExercises(state));
}

function ownExercises(state: AppState): readonly KnownExercise[] {
  return [...state.log.known, ...newInSession(state), ...knownByAlias(state)];
}

/** The exercises of this session, in its order; the same objects as long as the session does not change. */
export function todaysExercises({ session }: LogState): readonly KnownExercise[] {
  if (!session) return [];
  const known = exercisesOf.get(session);
  if (known) return known;
  const exercises = session.exercises.map(({ Name }) => ({ name: Name, count: 0, lastDate: session.date }));
  exercisesOf.set(session, exercises);
  return exercises;
}

/** A name as it is compared and searched. */
type SearchedText = SearchedName & { readonly key: string };

function searchedText(text: string): SearchedText {
  return { key: exerciseKey(text), ...searchedName(text) };
}

// Caches, so that a keystroke in the search does not fold names or compute frecencies again.
const exercisesOf = new WeakMap<TrainingSession, readonly KnownExercise[]>();
const searchedNames = new WeakMap<KnownExercise, SearchedText>();
const frecencies = new WeakMap<readonly KnownExercise[], ReturnType<typeof frecencyOf>>();

function searchedOwn(exercise: KnownExercise): SearchedText {
  const known = searchedNames.get(exercise) ?? searchedText(exercise.name);
  searchedNames.set(exercise, known);
  return known;
}

function frecencyIn(known: readonly KnownExercise[]): ReturnType<typeof frecencyOf> {
  const frecency = frecencies.get(known) ?? frecencyOf(known);
  frecencies.set(known, frecency);
  return frecency;
}

function keysOf(exercises: readonly KnownExercise[]): ReadonlySet<string> {
  return new Set(exercises.map((exercise) => searchedOwn(exercise).key));
}

/** The exercises of this session that were never saved in another session. */
function newInSession({ log, athlete }: AppState): readonly KnownExercise[] {
  const keys = keysOf(log.known);
  const { keyOf } = joinedNames(athlete.aliases);
  return todaysExercises(log).filter(({ name }) => !keys.has(keyOf(exerciseKey(name))));
}

/** Exercises that only an alias names and that were never done. */
function knownByAlias(state: AppState): readonly KnownExercise[] {
  const { log, athlete } = state;
  if (!athlete.aliases) return [];
  const keys = keysOf([...log.known, ...newInSession(state)]);
  const names = new Map(Object.values(athlete.aliases).map((name) => [exerciseKey(name), name]));
  return [...names].filter(([key]) => !keys.has(key)).map(([, name]) => ({ name, count: 0, lastDate: '' }));
}

/** The aliases of each exercise, by the key of the exercise. The aliases are keys, too. */
function aliasesByName({ athlete, log }: AppState): ReadonlyMap<string, readonly string[]> {
  const own = keysOf(log.known);
  const byName = new Map<string, readonly string[]>();
  const { keyOf } = joinedNames(athlete.aliases);
  for (const alias of Object.keys(athlete.aliases ?? {})) {
    const text = exerciseKey(alias);
    const key = keyOf(text);
    // An exercise of that name has priority over the alias.
    if (!own.has(text)) byName.set(key, [...(byName.get(key) ?? []), text]);
  }
  return byName;
}

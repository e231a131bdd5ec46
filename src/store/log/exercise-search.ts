/** The exercises offered for a typed name: the user's own, those of the library, and the name itself. */

import fuzzysort from 'fuzzysort';
import { capitalizeName } from '../../domain/capitalize-name.js';
import type { ExerciseMuscles, LibraryExercise } from '../../domain/exercise-library.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { joinedNames } from '../../domain/joined-names.js';
import { searchLibrary } from '../../domain/library-search.js';
import { findMuscles } from '../../domain/muscles/find-muscles.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { AppState } from '../app-state.js';
import { frecencyOf } from './exercise-frecency.js';
import type { LogState } from './log-state.js';
import { type FoundOwn, ownKeys, searchOwn, todaysExercises } from './own-exercises.js';

/** A choice: an exercise done before or already in this session, an exercise of the library, or a new name. */
export type PickChoice =
  | { readonly kind: 'known'; readonly exercise: KnownExercise; readonly isInSession: boolean }
  | { readonly kind: 'library'; readonly exercise: LibraryExercise }
  /** `muscles`: the muscles that the name suggests; null if it suggests none. */
  | { readonly kind: 'new'; readonly name: string; readonly muscles: ExerciseMuscles | null };

/** Lowest fuzzysort score of a shown match of letters; high, because the library has hundreds of names. */
const MIN_LIBRARY_SCORE = 0.5;
/** A variant done less often comes after the library exercise whose whole name is typed. */
const OFTEN = 3;

export function nameOfChoice(choice: PickChoice): string {
  return choice.kind === 'new' ? choice.name : choice.exercise.name;
}

/**
 * The exercises that match the typed name; the name itself comes last if it is new. Without a name, likely
 * exercises.
 */
export function pickChoices(state: AppState): readonly PickChoice[] {
  const known = choicesOf.get(state);
  if (known) return known;
  const { stage } = state.log;
  const query = stage.kind === 'picking' ? typedName(stage.query.text) : '';
  const all = query === '' ? openChoices(state) : foundChoices(state, query);
  const swapped = swappedKey(state.log);
  const choices = all.filter((choice) => exerciseKey(nameOfChoice(choice)) !== swapped);
  choicesOf.set(state, choices);
  return choices;
}

/** The key of the exercise to replace, which is not offered; null if an exercise is added. */
function swappedKey({ stage, session }: LogState): string | null {
  const swapped = stage.kind === 'picking' && stage.swaps !== undefined && session?.exercises[stage.swaps];
  return swapped ? exerciseKey(swapped.Name) : null;
}

/** The choice that Enter takes; null before an arrow key or a typed character. */
export function markedChoice(state: AppState): PickChoice | null {
  const { stage } = state.log;
  if (stage.kind !== 'picking' || stage.cursor === null) return null;
  return pickChoices(state)[stage.cursor] ?? null;
}

// Cached, because the list, the hints and Enter each need the choices.
const choicesOf = new WeakMap<AppState, readonly PickChoice[]>();

/** The user's exercises that match a name, best first. */
export function findKnown(state: AppState, query: string): readonly KnownExercise[] {
  return searchOwn(state, query).map(({ exercise }) => exercise);
}

/** The typed name; the slash that opens the search may be typed again. */
function typedName(text: string): string {
  return text.trim().replace(/^\/\s*/, '');
}

function openChoices(state: AppState): readonly PickChoice[] {
  const { log } = state;
  const today = keysInSession(state);
  const open = log.known.filter((exercise) => !today.has(exerciseKey(exercise.name)));
  const planned = log.planned.map(exerciseKey);
  const isPlanned = (exercise: KnownExercise) => planned.includes(exerciseKey(exercise.name));
  const place = (exercise: KnownExercise) => planned.indexOf(exerciseKey(exercise.name));
  const frecency = frecencyOf(log.known);
  const first = open.filter(isPlanned).sort((one, other) => place(one) - place(other));
  const others = open
    .filter((exercise) => !isPlanned(exercise))
    .sort((one, other) => frecency(other) - frecency(one));
  const again = todaysExercises(log);
  return [
    ...[...first, ...others].map((exercise) => ({ kind: 'known' as const, exercise, isInSession: false })),
    ...again.map((exercise) => ({ kind: 'known' as const, exercise, isInSession: true })),
  ];
}

function foundChoices(state: AppState, query: string): readonly PickChoice[] {
  const key = exerciseKey(query);
  const today = keysInSession(state);
  const found = searchOwn(state, query);
  const own = (isIn: (each: FoundOwn) => boolean): readonly PickChoice[] =>
    found.filter(isIn).map(({ exercise }) => {
      return { kind: 'known', exercise, isInSession: today.has(exerciseKey(exercise.name)) };
    });
  const { words, typos, letters } = newInLibrary(state, query);
  const library = (exercises: readonly LibraryExercise[]) =>
    exercises.map((exercise): PickChoice => ({ kind: 'library', exercise }));
  const same = words.filter((exercise) => exercise.key === key);
  // Such as `Lat Pulldown (Cable)` before `Lat Pulldown`.
  const isMeant = ({ exercise: { name, count } }: FoundOwn) =>
    same.length > 0 && count >= OFTEN && state.log.library.find(name, {})?.key === key;
  const choices = [
    ...own(({ match }) => match === 'whole'),
    ...own((each) => each.match === 'words' && isMeant(each)),
    ...library(same),
    ...own((each) => each.match === 'words' && !isMeant(each)),
    ...library(words.filter((exercise) => exercise.key !== key)),
    ...own(({ match }) => match === 'typos'),
    ...library(typos),
    ...own(({ match }) => match === 'letters'),
    ...library(letters),
  ];
  const isKnown = same.length > 0 || found.some(({ match }) => match === 'whole');
  return isKnown ? choices : [...choices, newName(state, query)];
}

function newName({ athlete, log: { library } }: AppState, query: string): PickChoice {
  const found = findMuscles(query, library, athlete)?.muscles ?? 'none';
  const muscles = found === 'none' ? null : found;
  return { kind: 'new', name: capitalizeName(query, library), muscles };
}

function newInLibrary(state: AppState, query: string) {
  const { library } = state.log;
  const own = ownKeys(state);
  const isNew = ({ key }: LibraryExercise) => !own.has(key);
  const { words, typos } = searchLibrary(library, query);
  const found = new Set([...words, ...typos]);
  const letters = fuzzysort
    .go(exerciseKey(query), library.exercises, { key: 'key', threshold: MIN_LIBRARY_SCORE, limit: 0 })
    .map(({ obj }) => obj)
    .filter((exercise) => !found.has(exercise));
  return { words: words.filter(isNew), typos: typos.filter(isNew), letters: letters.filter(isNew) };
}

/** The keys of today's exercises. For an alias, the key of the name that it stands for. */
function keysInSession({ log: { session }, athlete }: AppState): ReadonlySet<string> {
  const { keyOf } = joinedNames(athlete.aliases);
  return new Set(session?.exercises.map(({ Name }) => keyOf(exerciseKey(Name))));
}

/** Searches exercises by name: among those done before, then in the library. */
import fuzzysort from 'fuzzysort';
import type { ExerciseMuscles, LibraryExercise } from '../../domain/exercise-library.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { AppState } from '../app-state.js';
import { frecencyOf } from './exercise-frecency.js';
import type { LogState } from './log-state.js';

/** One choice: an exercise done before or already in this session, one of the library, or a new name. */
export type PickChoice =
  | { readonly kind: 'known'; readonly exercise: KnownExercise; readonly isInSession: boolean }
  | { readonly kind: 'library'; readonly exercise: LibraryExercise }
  /** `muscles`: those of the library exercise that the name matches; null if it matches none. */
  | { readonly kind: 'new'; readonly name: string; readonly muscles: ExerciseMuscles | null };

/** Lowest fuzzysort score of a shown match among the user's exercises; 1 is the same text. */
const MIN_SCORE = 0.2;
/** Higher, because the library has hundreds of names. */
const MIN_LIBRARY_SCORE = 0.5;
/** The most that frequency and recency add to a score. */
const FRECENCY_SHARE = 0.1;

/** The name of the exercise that a choice stands for. */
export function nameOfChoice(choice: PickChoice): string {
  return choice.kind === 'new' ? choice.name : choice.exercise.name;
}

/**
 * The exercises that match the typed name: an equal name first, then the user's exercises, then the library, each
 * best first. If nothing is typed: the exercises of the last session of the same focus that today's lacks, in their
 * order, then the user's other ones by frecency, and last those of this session. An alias finds its exercise. An
 * unknown name can always be chosen as typed: it comes last, or before the library if an alias or the library knows
 * the whole name.
 */
export function pickChoices(state: AppState): readonly PickChoice[] {
  const known = choicesOf.get(state);
  if (known) return known;
  const { stage } = state.log;
  const query = stage.kind === 'picking' ? stage.query.text.trim() : '';
  const choices = query === '' ? openChoices(state.log) : foundChoices(state, query);
  choicesOf.set(state, choices);
  return choices;
}

// The list, the hints and Enter each need the choices; the library is searched once per key.
const choicesOf = new WeakMap<AppState, readonly PickChoice[]>();

/** The user's exercises that match a name, best first. */
export function findKnown(state: AppState, query: string): readonly KnownExercise[] {
  return searchKnown(state, exerciseKey(query)).map(({ exercise }) => exercise);
}

function openChoices(log: LogState): readonly PickChoice[] {
  const today = keysInSession(log);
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
  const today = keysInSession(state.log);
  const known = searchKnown(state, key);
  const own = known.map(({ exercise }): PickChoice => {
    return { kind: 'known', exercise, isInSession: today.has(exerciseKey(exercise.name)) };
  });
  const found = searchLibrary(state, key).map((exercise): PickChoice => ({ kind: 'library', exercise }));
  const isSame = (choice: PickChoice) => choice.kind === 'library' && choice.exercise.key === key;
  const isKnown = known.some(({ isWhole }) => isWhole);
  // An equal name comes first.
  const [same, others] = [found.filter(isSame), found.filter((choice) => !isSame(choice))];
  if (isKnown) return [...own, ...found];
  if (same.length > 0) return [...same, ...own, ...others];
  const meant = state.log.library.find(query, state.athlete.aliases ?? {});
  const named: PickChoice = { kind: 'new', name: query, muscles: meant?.muscles ?? null };
  // `Bench Press` is a whole name, although the library has longer ones; `incl db` is the beginning of one.
  return meant && own.length === 0 ? [named, ...found] : [...own, ...found, named];
}

type FoundKnown = { readonly exercise: KnownExercise; readonly isWhole: boolean };

/** @param key the folded text to search for */
function searchKnown(state: AppState, key: string): readonly FoundKnown[] {
  const known = [...state.log.known, ...newInSession(state.log), ...knownByAlias(state)];
  const aliases = aliasesByName(state);
  const texts = known.flatMap((exercise) => {
    const own = exerciseKey(exercise.name);
    return [own, ...(aliases.get(own) ?? [])].map((text) => ({ text, exercise }));
  });
  const found = fuzzysort.go(key, texts, {
    key: 'text',
    threshold: MIN_SCORE,
    limit: 0, // no limit; the default is ten
  });
  const frecency = frecencyOf(state.log.known);
  const scores = new Map<KnownExercise, number>();
  for (const { obj, score } of found) {
    const isBetter = score > (scores.get(obj.exercise) ?? 0);
    if (isBetter) scores.set(obj.exercise, score);
  }
  const rank = (exercise: KnownExercise) => {
    const score = scores.get(exercise) ?? 0;
    // An equal name ranks first.
    return score >= 1 ? Number.POSITIVE_INFINITY : score + FRECENCY_SHARE * frecency(exercise);
  };
  // Equal ranks keep the order of `known`, the last done first.
  return known
    .filter((exercise) => scores.has(exercise))
    .sort((one, other) => (rank(one) === rank(other) ? 0 : rank(other) - rank(one)))
    .map((exercise) => ({ exercise, isWhole: (scores.get(exercise) ?? 0) >= 1 }));
}

/** Short forms that users type; the library spells them out. */
const SHORT_FORMS: Readonly<Record<string, string>> = { bb: 'barbell', db: 'dumbbell', kb: 'kettlebell' };

function searchLibrary(state: AppState, key: string): readonly LibraryExercise[] {
  const { log } = state;
  const written = key.split(' ').map((word) => SHORT_FORMS[word] ?? word);
  const own = new Set(
    [...log.known, ...newInSession(log), ...knownByAlias(state)].map(({ name }) => exerciseKey(name)),
  );
  return fuzzysort
    .go(written.join(' '), log.library.exercises, { key: 'key', threshold: MIN_LIBRARY_SCORE, limit: 0 })
    .map(({ obj }) => obj)
    .filter((exercise) => !own.has(exercise.key));
}

function keysInSession({ session }: LogState): ReadonlySet<string> {
  return new Set(session?.exercises.map((exercise) => exerciseKey(exercise.Name)));
}

/** The exercises of this session, in its order. */
function todaysExercises({ session }: LogState): readonly KnownExercise[] {
  const { exercises = [], date = '' } = session ?? {};
  return exercises.map(({ Name }) => ({ name: Name, count: 0, lastDate: date }));
}

/** The exercises of this session that were never saved in another one. */
function newInSession(log: LogState): readonly KnownExercise[] {
  const keys = new Set(log.known.map((exercise) => exerciseKey(exercise.name)));
  return todaysExercises(log).filter(({ name }) => !keys.has(exerciseKey(name)));
}

/** Exercises that only an alias names: never done. */
function knownByAlias(state: AppState): readonly KnownExercise[] {
  const { log, athlete } = state;
  const keys = new Set([...log.known, ...newInSession(log)].map(({ name }) => exerciseKey(name)));
  const names = new Map(Object.values(athlete.aliases ?? {}).map((name) => [exerciseKey(name), name]));
  return [...names].filter(([key]) => !keys.has(key)).map(([, name]) => ({ name, count: 0, lastDate: '' }));
}

/** The aliases of each exercise, all folded. */
function aliasesByName({ athlete, log }: AppState): ReadonlyMap<string, readonly string[]> {
  const own = new Set(log.known.map(({ name }) => exerciseKey(name)));
  const byName = new Map<string, readonly string[]>();
  for (const [alias, name] of Object.entries(athlete.aliases ?? {})) {
    const [text, key] = [exerciseKey(alias), exerciseKey(name)];
    // An exercise of that name has priority over the alias.
    if (!own.has(text)) byName.set(key, [...(byName.get(key) ?? []), text]);
  }
  return byName;
}

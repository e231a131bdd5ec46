/** Searches the user's exercises: those done before, those of this session, and those that only an alias names. */
import fuzzysort from 'fuzzysort';
import { exerciseKey } from '../../domain/exercise-name.js';
import { matchesWords, nameQuery, type SearchedName, searchedName } from '../../domain/name-search.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { AppState } from '../app-state.js';
import { frecencyOf } from './exercise-frecency.js';
import type { LogState } from './log-state.js';

/** `whole`: the name or an alias is the typed text. `words`: typed words begin its words. `letters`: in that order. */
export type OwnMatch = 'whole' | 'words' | 'letters';

/** An exercise of the user that matches the typed name. */
export type FoundOwn = { readonly exercise: KnownExercise; readonly match: OwnMatch };

/** Lowest fuzzysort score of a shown match of letters; 1 is the same text. */
const MIN_SCORE = 0.2;
/** The most that frequency and recency add to a score. */
const FRECENCY_SHARE = 0.1;

const MATCHES: readonly OwnMatch[] = ['whole', 'words', 'letters'];

/** The user's exercises that match a typed name, kind by kind, the best of each first. */
export function searchOwn(state: AppState, typed: string): readonly FoundOwn[] {
  const key = exerciseKey(typed);
  const query = nameQuery(typed);
  const aliases = aliasesByName(state);
  const texts = ownExercises(state).map((exercise) => {
    const own = exerciseKey(exercise.name);
    return { exercise, own, aliases: aliases.get(own) ?? [] };
  });
  const matchOf = ({ exercise, own, aliases: others }: (typeof texts)[number]): OwnMatch => {
    if ([own, ...others].includes(key)) return 'whole';
    const names = [searchedOwn(exercise), ...others.map(searchedName)];
    return names.some((name) => matchesWords(query, name)) ? 'words' : 'letters';
  };
  const frecency = frecencyOf(state.log.known);
  const found = texts.flatMap((text) => {
    const match = matchOf(text);
    const score = scoreOf(key, [text.own, ...text.aliases]);
    const rank = score + FRECENCY_SHARE * frecency(text.exercise);
    return match === 'letters' && score < MIN_SCORE ? [] : [{ exercise: text.exercise, match, rank }];
  });
  // Equal ranks keep the order, the last done first.
  return MATCHES.flatMap((match) =>
    found.filter((each) => each.match === match).sort((one, other) => other.rank - one.rank),
  );
}

/** The user's exercises, each once. */
export function ownExercises(state: AppState): readonly KnownExercise[] {
  return [...state.log.known, ...newInSession(state.log), ...knownByAlias(state)];
}

/** The exercises of this session, in its order. */
export function todaysExercises({ session }: LogState): readonly KnownExercise[] {
  const { exercises = [], date = '' } = session ?? {};
  return exercises.map(({ Name }) => ({ name: Name, count: 0, lastDate: date }));
}

function scoreOf(key: string, texts: readonly string[]): number {
  return Math.max(...texts.map((text) => fuzzysort.single(key, text)?.score ?? 0));
}

// A name is prepared once, not for each key.
const searchedNames = new WeakMap<KnownExercise, SearchedName>();

function searchedOwn(exercise: KnownExercise): SearchedName {
  const known = searchedNames.get(exercise) ?? searchedName(exercise.name);
  searchedNames.set(exercise, known);
  return known;
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

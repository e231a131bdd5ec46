/** The names of an import that need a person's decision, and the settings that store the decisions. */
import type { Athlete } from './athlete.js';
import type { ExerciseLibrary } from './exercise-library.js';
import { exerciseKey } from './exercise-name.js';
import { joinedNames } from './joined-names.js';
import { createNameMatcher, type NameMatchSuggestion } from './match-name.js';

/** A name of an import. No person has decided yet which exercise it means. */
export type ImportedName = {
  /** The first spelling in the import. */
  readonly name: string;
  /** The number of exercises in the import that have this name. */
  readonly count: number;
  /** Null for a new exercise that resembles no known one. */
  readonly suggestion: NameMatchSuggestion | null;
};

/** What a person decided about a name: it means `exercise`, or it is an exercise of its own. */
export type NameChoice =
  | { readonly name: string; readonly kind: 'joined'; readonly exercise: string }
  | { readonly name: string; readonly kind: 'separate' };

/**
 * The names of an import that need a decision: those with a suggestion, then new ones, most frequent first.
 * @param own exercises done before
 */
export function namesToDecide(
  counts: ReadonlyMap<string, number>,
  own: readonly string[],
  athlete: Athlete,
  library: ExerciseLibrary,
): readonly ImportedName[] {
  const aliases = joinedNames(athlete.aliases);
  const known = [...own, ...Object.values(athlete.aliases ?? {})];
  const knownKeys = new Set(known.map(exerciseKey));
  const separate = new Set(athlete.separateExercises?.map(exerciseKey));
  const match = createNameMatcher(known, library);
  const matchInImport = createNameMatcher([...counts.keys()], library);
  const targets = new Set(Object.values(athlete.aliases ?? {}).map(exerciseKey));
  const suggestionFor = (name: string): NameMatchSuggestion | null => {
    const found = match(name);
    if (found?.from === 'library' && targets.has(exerciseKey(name))) return null;
    if (found !== null || isKnown(name, knownKeys, library)) return found;
    const other = matchInImport(name);
    return other?.from === 'own' ? { name: other.name, from: 'import' } : null;
  };
  const byKey = new Map<string, ImportedName>();
  for (const [name, count] of counts) {
    const key = exerciseKey(name);
    if (aliases.keyOf(key) !== key || separate.has(key)) continue;
    const before = byKey.get(key);
    byKey.set(
      key,
      before ? { ...before, count: before.count + count } : { name, count, suggestion: suggestionFor(name) },
    );
  }
  return [...byKey.values()]
    .map((each) => withoutMutual(each, byKey))
    .filter((each) => each.suggestion !== null || !isKnown(each.name, knownKeys, library))
    .sort((one, other) => rankOf(one) - rankOf(other) || other.count - one.count);
}

/** The names of the import that are in `separateExercises`, and that neither `own` nor the library has. */
export function newSeparateNames(
  names: Iterable<string>,
  own: readonly string[],
  { separateExercises = [] }: Athlete,
  library: ExerciseLibrary,
): readonly string[] {
  const separate = new Set(separateExercises.map(exerciseKey));
  const ownKeys = new Set(own.map(exerciseKey));
  const byKey = new Map([...names].map((name) => [exerciseKey(name), name]));
  return [...byKey]
    .filter(([key, name]) => separate.has(key) && !isKnown(name, ownKeys, library))
    .map(([, name]) => name);
}

/** If two names are suggested for each other, only the rarer name keeps its suggestion. */
function withoutMutual(each: ImportedName, byKey: ReadonlyMap<string, ImportedName>): ImportedName {
  const other = byKey.get(exerciseKey(each.suggestion?.name ?? ''));
  const isMutual = other && exerciseKey(other.suggestion?.name ?? '') === exerciseKey(each.name);
  if (!isMutual) return each;
  const isRarer = each.count < other.count || (each.count === other.count && each.name > other.name);
  return isRarer ? each : { ...each, suggestion: null };
}

function isKnown(name: string, own: ReadonlySet<string>, library: ExerciseLibrary): boolean {
  return own.has(exerciseKey(name)) || library.findExactly(name) !== null;
}

const RANKS: readonly NameMatchSuggestion['from'][] = ['own', 'library', 'import'];

function rankOf({ suggestion }: ImportedName): number {
  return suggestion === null ? RANKS.length : RANKS.indexOf(suggestion.from);
}

/** The settings with the choices. A name is never its own alias, and a later choice replaces an earlier one. */
export function withNameChoices(athlete: Athlete, choices: readonly NameChoice[]): Athlete {
  return choices.reduce(withChoice, athlete);
}

function withChoice(athlete: Athlete, choice: NameChoice): Athlete {
  const isOther = (name: string) => exerciseKey(name) !== exerciseKey(choice.name);
  const aliases = Object.entries(athlete.aliases ?? {}).filter(([alias]) => isOther(alias));
  const separate = (athlete.separateExercises ?? []).filter(isOther);
  const others = {
    ...athlete,
    ...(athlete.aliases && { aliases: Object.fromEntries(aliases) }),
    ...(athlete.separateExercises && { separateExercises: separate }),
  };
  if (choice.kind === 'separate') return { ...others, separateExercises: [...separate, choice.name] };
  const exercise = joinedNames(others.aliases).nameOf(choice.exercise);
  if (!isOther(exercise)) return others;
  return { ...others, aliases: Object.fromEntries([...aliases, [choice.name, exercise]]) };
}

/** Compares names of exercises, and completes them. */
import { foldText } from '../text/fold.js';
import { matchesWholeWords, nameQuery, searchedName } from './name-search.js';

/** Names with the same key are the same exercise: case, accents, hyphens and repeated blanks do not matter. */
export function exerciseKey(name: string): string {
  return foldText(name);
}

export function namesByKey(exercises: readonly { readonly key: string; readonly name: string }[]): string[] {
  return exercises.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ name }) => name);
}

export type NameMatch =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

/**
 * The exercise with the name or alias `query`, or else the only one that begins with it or contains its words.
 * @param aliases alias to name
 */
export function matchExerciseName(
  query: string,
  names: readonly string[],
  aliases: Readonly<Record<string, string>>,
): NameMatch {
  const key = exerciseKey(query);
  const byKey = new Map(names.map((name) => [exerciseKey(name), name]));
  const whole = byKey.get(key);
  if (whole !== undefined) return { kind: 'one', name: whole };
  const alias = Object.entries(aliases).find(([spelling]) => exerciseKey(spelling) === key);
  if (alias) return { kind: 'one', name: alias[1] };
  if (key === '') return { kind: 'none' };
  const spellings = [
    ...names.map((name) => [name, name] as const),
    ...Object.entries(aliases).map(
      ([spelling, name]) => [spelling, byKey.get(exerciseKey(name)) ?? name] as const,
    ),
  ];
  const namesWith = (matches: (spelling: string) => boolean) =>
    new Set(spellings.filter(([spelling]) => matches(spelling)).map(([, name]) => name));
  const begun = namesWith((spelling) => exerciseKey(spelling).startsWith(key));
  if (begun.size === 1) return toMatch(begun);
  const words = nameQuery(query);
  const holding = namesWith((spelling) => matchesWholeWords(words, searchedName(spelling)));
  return toMatch(holding.size === 1 ? holding : new Set([...begun, ...holding]));
}

function toMatch(found: ReadonlySet<string>): NameMatch {
  const [first, ...others] = [...found].sort();
  if (first === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', name: first } : { kind: 'several', names: [first, ...others] };
}

/** Compares names of exercises, and completes them. */
import { foldText } from '../text/fold.js';

/** Names with the same key are the same exercise: case, accents, hyphens and repeated blanks do not matter. */
export function exerciseKey(name: string): string {
  return foldText(name);
}

/** The result of matching a query against names. */
export type NameMatch =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

/**
 * The exercise that `query` refers to: an exact name first, then an alias, then the only name that starts with it.
 * @param names known names, one per key
 * @param aliases alternative names, each with the name it stands for
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
  const targets = Object.entries(aliases).map(([alias, name]) => [exerciseKey(alias), name] as const);
  const alias = targets.find(([aliasKey]) => aliasKey === key);
  if (alias) return { kind: 'one', name: alias[1] };
  if (key === '') return { kind: 'none' };
  const begun = new Set([
    ...names.filter((name) => exerciseKey(name).startsWith(key)),
    ...targets
      .filter(([aliasKey]) => aliasKey.startsWith(key))
      .map(([, name]) => byKey.get(exerciseKey(name)) ?? name),
  ]);
  const [first, ...others] = [...begun].sort();
  if (first === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', name: first } : { kind: 'several', names: [first, ...others] };
}

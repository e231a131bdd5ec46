/** Which names are one exercise because an alias of the athlete joins them. */
import { exerciseKey } from './exercise-name.js';

/** Alternative names of exercises, each with the name it stands for. */
export type Aliases = Readonly<Record<string, string>>;

/** All keys are results of `exerciseKey`. */
export type JoinedNames = {
  /** The key of the exercise that a key stands for; the key itself if no alias has it. */
  readonly keyOf: (key: string) => string;
  /** All keys of the exercise that has this key, first the key that the others are aliases of. */
  readonly keysOf: (key: string) => readonly string[];
  /** The name that an alias stands for, as the settings spell it; the name itself if it is no alias. */
  readonly nameOf: (name: string) => string;
  /** Every exercise that aliases name: its keys, and its names with their aliases. */
  readonly groups: readonly { readonly keys: readonly string[]; readonly names: readonly string[] }[];
};

// Cached, because every read of saved sessions asks for the names of the same settings.
const namesByAliases = new WeakMap<Aliases, JoinedNames>();

/** The names joined by aliases. An alias of an alias stands for the last name; circles join nothing. */
export function joinedNames(aliases: Aliases = NONE): JoinedNames {
  const known = namesByAliases.get(aliases);
  if (known) return known;
  const names = createJoinedNames(aliases);
  namesByAliases.set(aliases, names);
  return names;
}

const NONE: Aliases = {};

type Target = { readonly key: string; readonly name: string };

function createJoinedNames(aliases: Aliases): JoinedNames {
  const next = new Map<string, Target>();
  for (const [alias, name] of Object.entries(aliases)) {
    const [from, key] = [exerciseKey(alias), exerciseKey(name)];
    if (from !== '' && key !== '' && from !== key && !next.has(from)) next.set(from, { key, name });
  }
  const targets = new Map([...next.keys()].flatMap((key) => targetOf(next, key) ?? []));
  const groups = new Map<string, { keys: string[]; names: string[] }>();
  for (const [alias, { key, name }] of targets) {
    const group = groups.get(key) ?? { keys: [key], names: [name] };
    group.keys.push(alias);
    groups.set(key, group);
  }
  for (const alias of Object.keys(aliases)) {
    const target = targets.get(exerciseKey(alias));
    if (target) groups.get(target.key)?.names.push(alias);
  }
  const keyOf = (key: string) => targets.get(key)?.key ?? key;
  return {
    keyOf,
    keysOf: (key) => groups.get(keyOf(key))?.keys ?? [keyOf(key)],
    nameOf: (name) => targets.get(exerciseKey(name))?.name ?? name,
    groups: [...groups.values()],
  };
}

/** The alias with the last name of its chain; null for a circle, or if `alias` is no alias. */
function targetOf(next: ReadonlyMap<string, Target>, alias: string): [[string, Target]] | null {
  const seen = new Set([alias]);
  let target = next.get(alias);
  for (let after = target; after !== undefined; after = next.get(after.key)) {
    if (seen.has(after.key)) return null;
    seen.add(after.key);
    target = after;
  }
  return target === undefined ? null : [[alias, target]];
}

/** Reads `athlete.json` leniently: an invalid value affects only its own key. */
import { type Athlete, athleteSchema } from './athlete.js';
import { type JsonError, parseJson } from './parse-json.js';

/** A path in the tree; empty for the tree itself. */
export type TreePath = readonly (string | number)[];

/** An invalid value: the smallest part that can be left out, either a key or an element of a list. */
export type InvalidValue = {
  readonly path: TreePath;
  /** The path as text: `exercises."Bench Press".step`. */
  readonly key: string;
  readonly reason: string;
};

/** An object of parsed JSON. */
export type JsonTree = { readonly [key: string]: unknown };

export type AthleteText =
  | { readonly ok: true; readonly tree: JsonTree }
  | { readonly ok: false; readonly error: JsonError };

/** The tree of an `athlete.json`, or an error with its place. */
export function parseAthleteText(text: string): AthleteText {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, error: parsed.error };
  if (isTree(parsed.value)) return { ok: true, tree: parsed.value };
  return { ok: false, error: { place: 'line 1, column 1', reason: 'is not a JSON object' } };
}

export type AthleteReading = {
  readonly athlete: Athlete;
  /** The invalid values, as written in the tree. They are not in `athlete`. */
  readonly invalid: readonly InvalidValue[];
};

/**
 * The most rounds of leaving out invalid values. Each goes at most one level further out; no setting has more levels.
 */
const MAX_ROUNDS = 8;

/** zod compiles a parser at its first use. Settings are usually read once, and compiling takes longer than reading. */
const NOT_COMPILED = { jitless: true } as const;

/**
 * The athlete of a tree. Invalid values are replaced by those of `lastValid`; invalid elements of lists are left out.
 */
export function readAthleteTree(tree: JsonTree, lastValid: Athlete): AthleteReading {
  const invalid: InvalidValue[] = [];
  const tried = new Set<string>();
  let value: unknown = tree;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const parsed = athleteSchema.safeParse(value, NOT_COMPILED);
    if (parsed.success) return { athlete: parsed.data, invalid };
    const targets = new Map<string, InvalidValue>();
    for (const { path, message } of parsed.error.issues) {
      // zod's type allows symbols in a path; a path in JSON has only strings and numbers.
      const target = targetOf(value, path as TreePath, tried);
      targets.set(JSON.stringify(target), {
        path: target,
        key: formatKey(target),
        reason: reasonOf(message),
      });
    }
    // Remove from the end, so that the indexes of earlier elements do not change.
    for (const [name, each] of [...targets].toSorted(([, one], [, other]) => byPlace(other.path, one.path))) {
      value = replaced(value, each.path, lastValidAt(lastValid, each.path, tried.has(name)));
      tried.add(name);
      if (!invalid.some(({ key }) => key === each.key)) invalid.push(each);
    }
  }
  return { athlete: lastValid, invalid };
}

/** The message without its beginning, which is `Invalid input: `, `Too small: ` or the like in zod. */
function reasonOf(message: string): string {
  return message.replace(/^[A-Z][a-z]+( [a-z]+)*: /, '');
}

/** The part to leave out: the element of a list, or the innermost existing key that was not tried yet. */
function targetOf(value: unknown, path: TreePath, tried: ReadonlySet<string>): TreePath {
  const element = path.findIndex((part) => typeof part === 'number');
  let target = element === -1 ? path : path.slice(0, element + 1);
  const isToTry = (each: TreePath) => valueAt(value, each) !== undefined && !tried.has(JSON.stringify(each));
  while (target.length > 1 && !isToTry(target)) target = target.slice(0, -1);
  return target;
}

function lastValidAt(lastValid: Athlete, path: TreePath, isTried: boolean): unknown {
  const isElement = path.some((part) => typeof part === 'number');
  return isElement || isTried ? undefined : valueAt(lastValid, path);
}

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: TreePath): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part]; // an object or a list
  }
  return at;
}

/** The tree with another value at a path; `undefined` removes the key or the element. */
function replaced(value: unknown, [part, ...rest]: TreePath, by: unknown): unknown {
  if (part === undefined) return by;
  if (Array.isArray(value)) {
    const index = Number(part);
    return value.flatMap((each, at) => (at === index ? elementOf(replaced(each, rest, by)) : [each]));
  }
  if (!isTree(value)) return value;
  const entries = Object.entries(value).flatMap(([key, each]) => {
    if (key !== part) return [[key, each]];
    const changed = replaced(each, rest, by);
    return changed === undefined ? [] : [[key, changed]];
  });
  return Object.fromEntries(entries);
}

function elementOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value];
}

function byPlace(one: TreePath, other: TreePath): number {
  return Number(one.at(-1)) - Number(other.at(-1)) || 0;
}

/** The path of a key such as `exercises."Bench Press".step`; null if it cannot be read. */
export function parseKey(key: string): TreePath | null {
  const parts = key.match(/"(?:[^"\\]|\\.)*"|[^."]+/g) ?? [];
  if (parts.length === 0 || parts.join('.') !== key) return null;
  return parts.map((part) => (part.startsWith('"') ? String(JSON.parse(part)) : part));
}

/** A path as text: `exercises."Bench Press".step`, `bodyWeights[2]`. */
export function formatKey(path: TreePath): string {
  return path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      return /^$|[.\s"[]/.test(part) ? JSON.stringify(part) : part;
    })
    .join('.')
    .replaceAll('.[', '[');
}

function isTree(value: unknown): value is JsonTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

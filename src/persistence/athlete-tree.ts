/** Writes changed settings into the JSON of `athlete.json` and leaves everything else in it unchanged. */
import { isDeepStrictEqual } from 'node:util';
import type { InvalidValue, JsonTree, TreePath } from '../domain/read-athlete.js';

/** Returns `written` with the changes from `before` to `after`. Invalid values stay as written until they are set. */
export function mergeIntoTree(
  written: JsonTree,
  before: object,
  after: object,
  invalid: readonly InvalidValue[],
): JsonTree {
  return mergeKeys(written, entriesOf(before), entriesOf(after), [], invalid);
}

function mergeKeys(
  written: JsonTree,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  path: TreePath,
  invalid: readonly InvalidValue[],
): JsonTree {
  const merged = new Map(Object.entries(written));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, set] = [before.get(key), after.get(key)];
    if (isDeepStrictEqual(old, set)) continue;
    if (set === undefined) merged.delete(key);
    else merged.set(key, mergeValue(written[key], old, set, [...path, key], invalid));
  }
  return Object.fromEntries(merged);
}

function mergeValue(
  written: unknown,
  before: unknown,
  after: unknown,
  path: TreePath,
  invalid: readonly InvalidValue[],
): unknown {
  if (isTree(written) && isTree(before) && isTree(after)) {
    return mergeKeys(written, entriesOf(before), entriesOf(after), path, invalid);
  }
  if (!Array.isArray(written) || !Array.isArray(after)) return after;
  const places = invalid.filter((each) => isDeepStrictEqual(each.path.slice(0, -1), path));
  const kept = places.map((each) => written[Number(each.path.at(-1))] as unknown);
  return [...(after as unknown[]), ...kept];
}

function entriesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value));
}

function isTree(value: unknown): value is JsonTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

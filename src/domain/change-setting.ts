/** Changes values of `athlete.json`; the other values stay as they are. */
import { type JsonTree, readAthleteTree, type TreePath, valueAt } from './read-athlete.js';
import { muscleTargetOf } from './statistics/muscle-targets.js';

export type ChangedSettings =
  | { readonly ok: true; readonly tree: JsonTree }
  | { readonly ok: false; readonly reason: string };

/** The tree with a value at a path. The text is read as `on` or `off`, as JSON, or as it is. */
export function setFromText(tree: JsonTree, path: TreePath, typed: string): ChangedSettings {
  const base = withWholeTarget(tree, path);
  let first: ChangedSettings | null = null;
  for (const value of readingsOf(typed)) {
    const changed = setValue(base, path, value);
    if (changed.ok) return changed;
    first ??= changed;
  }
  return first ?? { ok: false, reason: 'is empty' };
}

/** The tree with a value at a path; `undefined` removes the key, and every object that is then empty. */
export function setValue(tree: JsonTree, path: TreePath, value: unknown): ChangedSettings {
  const changed = withValueAt(tree, path, value);
  const { athlete, invalid } = readAthleteTree(changed, {});
  const problem = invalid.find((each) => isWithin(each.path, path) || isWithin(path, each.path));
  if (problem) return { ok: false, reason: problem.reason };
  // The tree gets the value as the program spells it: `lb` for `pounds`.
  return {
    ok: true,
    tree: value === undefined ? changed : withValueAt(changed, path, valueAt(athlete, path)),
  };
}

/** A new value for a key; `undefined` removes it. */
export type SettingChange = { readonly path: TreePath; readonly value: unknown };

/** The tree with several changes; the reason if one of them is not valid. */
export function setValues(tree: JsonTree, changes: readonly SettingChange[]): ChangedSettings {
  let changed: ChangedSettings = { ok: true, tree };
  for (const { path, value } of changes) {
    if (changed.ok) changed = setValue(changed.tree, path, value);
  }
  return changed;
}

function readingsOf(typed: string): readonly unknown[] {
  const switched = { on: [true], off: [false] }[typed.toLowerCase()] ?? [];
  return [...switched, ...parsed(typed), typed];
}

function parsed(typed: string): readonly unknown[] {
  try {
    return [JSON.parse(typed)];
  } catch {
    return [];
  }
}

function withWholeTarget(tree: JsonTree, path: TreePath): JsonTree {
  const [top, muscle, end] = path;
  if (top !== 'muscleTargets' || muscle === undefined || end === undefined) return tree;
  const target = [top, muscle];
  if (valueAt(tree, target) !== undefined) return tree;
  return withValueAt(tree, target, muscleTargetOf(readAthleteTree(tree, {}).athlete, String(muscle)));
}

function withValueAt(tree: unknown, [part, ...rest]: TreePath, value: unknown): JsonTree {
  const entries = new Map(Object.entries(isTree(tree) ? tree : {}));
  const key = String(part);
  const inner = entries.get(key);
  const changed =
    rest.length === 0
      ? value
      : value === undefined && !isTree(inner)
        ? inner
        : withValueAt(inner, rest, value);
  const isEmptied = value === undefined && isTree(changed) && Object.keys(changed).length === 0;
  if (changed === undefined || isEmptied) entries.delete(key);
  else entries.set(key, changed);
  return Object.fromEntries(entries);
}

function isWithin(path: TreePath, outer: TreePath): boolean {
  return outer.every((part, at) => path[at] === part);
}

function isTree(value: unknown): value is JsonTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

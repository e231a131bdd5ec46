/** Formats settings as text and reads their keys. */
import type { Athlete } from '../domain/athlete.js';
import { findSetting, settingPaths } from '../domain/athlete-schema.js';
import { formatKey, parseKey, type TreePath, valueAt } from '../domain/read-athlete.js';
import { closestTo } from '../text/closest.js';
import { UsageError } from './command.js';

/** The path of a typed key. @throws UsageError if there is no such setting */
export function readKey(typed: string): TreePath {
  const path = parseKey(typed);
  if (path === null) {
    throw new UsageError(
      `${JSON.stringify(typed)} is not a key. Examples of keys: unit, exercises."Bench Press".step`,
    );
  }
  const found = findSetting(path);
  if (found.status === 'known') return path;
  const meant = closestTo(typed, [...found.names, ...settingPaths().map(formatKey)]);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new UsageError(`Unknown key "${typed}".${hint} traininglogs config --help lists the keys.`);
}

/** A row for each value that is set, and for each default that applies. */
export function settingRows(athlete: Athlete): readonly (readonly string[])[] {
  const paths = settingPaths();
  const known = paths.flatMap((path) => {
    const value = valueAt(athlete, path);
    if (value !== undefined) return rowsOf(path, value);
    const fallback = defaultOf(path);
    return fallback === undefined ? [] : [[formatKey(path), valueText(fallback), '(default)']];
  });
  const tops = new Set(paths.map(([top]) => top));
  const others = Object.entries(athlete).filter(([key]) => !tops.has(key));
  return [...known, ...others.flatMap(([key, value]) => rowsOf([key], value))];
}

/** The value that applies if a key is not set; undefined if there is none. */
export function defaultOf(path: TreePath): unknown {
  const found = findSetting(path);
  return found.status === 'known' ? found.schema.default : undefined;
}

function rowsOf(path: TreePath, value: unknown): readonly (readonly string[])[] {
  const isTree = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isTree) return Object.entries(value).flatMap(([key, each]) => rowsOf([...path, key], each));
  const isLong = Array.isArray(value) && value.some((each) => typeof each === 'object');
  const text = isLong ? `${value.length} ${value.length === 1 ? 'entry' : 'entries'}` : valueText(value);
  return [[formatKey(path), text, '']];
}

/** Text is printed unchanged, any other value as JSON. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

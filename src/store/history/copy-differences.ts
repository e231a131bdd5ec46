/** The values in which two documents differ. */
import { formatPath, type JsonPath } from '../../json/json-path.js';

/** One value that differs, as JSON; null if a document does not have it. */
export type Difference = {
  readonly path: string;
  readonly left: string | null;
  readonly right: string | null;
};

/** Deeper than any session; a value at this depth is compared and shown as a whole. */
const MAX_DEPTH = 40;

const ABSENT = Symbol('absent');

/** Shown for a value that `JSON.stringify` cannot write. */
const TOO_DEEP = 'nested too deeply to show';

/** All values that differ, in the order of the documents; empty if only the formatting differs. */
export function differencesBetween(left: unknown, right: unknown): readonly Difference[] {
  const found: Difference[] = [];
  compare(left, right, [], found);
  return found;
}

function compare(one: unknown, other: unknown, path: JsonPath, found: Difference[]): void {
  if (one === other) return;
  if (path.length < MAX_DEPTH) {
    if (Array.isArray(one) && Array.isArray(other)) {
      compareArrays(one, other, path, found);
      return;
    }
    if (isPlainObject(one) && isPlainObject(other)) {
      compareObjects(one, other, path, found);
      return;
    }
  }
  const [left, right] = [toJson(one), toJson(other)];
  if (left !== right || left === TOO_DEEP) found.push({ path: formatPath(path), left, right });
}

function compareObjects(one: JsonObject, other: JsonObject, path: JsonPath, found: Difference[]): void {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) compare(memberOf(one, key), memberOf(other, key), [...path, key], found);
}

/** Pairs equal items at both ends first, so that an added exercise is one difference. */
function compareArrays(
  one: readonly unknown[],
  other: readonly unknown[],
  path: JsonPath,
  found: Difference[],
): void {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && isSameItem(one[head], other[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSameItem(one.at(-1 - tail), other.at(-1 - tail))) tail += 1;
  const longer = Math.max(one.length, other.length);
  for (let at = 0; at < longer - tail; at += 1) {
    const left = at < one.length - tail ? one[at] : ABSENT;
    const right = at < other.length - tail ? other[at] : ABSENT;
    compare(left, right, [...path, at], found);
  }
  for (let back = tail; back > 0; back -= 1) {
    compare(one.at(-back), other.at(-back), [...path, longer - back], found);
  }
}

/** Two exercises are the same if their names are equal; other items are the same if their values are equal. */
function isSameItem(one: unknown, other: unknown): boolean {
  if (isPlainObject(one) && isPlainObject(other) && typeof one.Name === 'string')
    return one.Name === other.Name;
  return one === other || toJson(one) === toJson(other);
}

type JsonObject = Readonly<Record<string, unknown>>;

function isPlainObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : ABSENT;
}

function toJson(value: unknown): string | null {
  if (value === ABSENT) return null;
  // With spaces, so that the screen can wrap a long value.
  try {
    return JSON.stringify(value, null, 1).replace(/\n */g, ' ');
  } catch {
    return TOO_DEEP;
  }
}

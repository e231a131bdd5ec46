/**
 * Keys that a line of a markdown log cannot express, in a comment below it: `<!-- traininglogs {"setType":"dropset"}
 * -->`.
 */
import { isJsonObject, type JsonObject } from './fields.js';

const COMMENT = /^\s*<!--\s*traininglogs\s+(\{.*\})\s*-->$/s;

/** The keys in a comment line; null for any other line. */
export function parseExtras(line: string): JsonObject | null {
  const json = COMMENT.exec(line)?.[1];
  if (json === undefined) return null;
  try {
    const keys: unknown = JSON.parse(json);
    return isJsonObject(keys) ? keys : null;
  } catch {
    return null;
  }
}

/** The comment with these keys, on one line. */
export function formatExtras(keys: JsonObject): string {
  const json = JSON.stringify(keys)
    // A comment ends at the first `-->`.
    .replaceAll('>', '\\u003e')
    // Hevy reads a backslash followed by `n` as a line break, but JSON allows no line break inside a string.
    .replace(/\\([\\n])/g, (_pair, escaped) => (escaped === 'n' ? '\\u000a' : '\\u005c'));
  return `<!-- traininglogs ${json} -->`;
}

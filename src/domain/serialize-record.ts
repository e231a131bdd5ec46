/** The one serializer: a record to the text that is both the JSON file and the `raw_json` of its row. */

import type { TrainingSession } from './record.js';
import { trainingSessionSchema } from './record.js';
import { isOwnRecord } from './schema-fast-path.js';

/**
 * The document's text: known keys first and in the record's order, unknown keys after them, two-space
 * indent, one newline at the end. `readDocument` reads it back to an equal record.
 */
export function serializeSession(session: TrainingSession): string {
  // Most records have no other keys than the known ones, in their order: that is JSON as it comes, and faster.
  if (isOwnRecord(session)) return `${JSON.stringify(session, null, 2)}\n`;
  // Parsing a loose object lays its keys out in the order of the schema, unknown ones after them.
  return `${print(trainingSessionSchema.parse(session), '')}\n`;
}

/** Any JSON value in the layout of the documents, without the final newline. */
export function printJson(value: unknown): string {
  return print(value, '');
}

function print(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + print(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    if (entries.length === 0) return '{}';
    // JavaScript lists keys that look like array indexes first; they are unknown keys, so they belong last.
    const ordered = [...entries.filter(([key]) => !isIndex(key)), ...entries.filter(([key]) => isIndex(key))];
    const members = ordered.map(([key, member]) => `${inner}${JSON.stringify(key)}: ${print(member, inner)}`);
    return `{\n${members.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key);
}

/** Serializes a record. The text is used for both the JSON file and the column `raw_json`. */

import type { TrainingSession } from './record.js';
import { recordSchemas } from './record.js';
import { isOwnRecord } from './schema-fast-path.js';

/**
 * The text of a document: known keys in the record's order, then unknown keys. `readDocument` gives back an equal
 * record.
 */
export function serializeSession(session: TrainingSession): string {
  // Most records have only known keys in the right order: JSON.stringify gives the same text, faster.
  if (isOwnRecord(session)) return `${JSON.stringify(session, null, 2)}\n`;
  // Parsing a loose object puts its keys into the order of the schema, followed by unknown ones.
  return `${print(recordSchemas().trainingSession.parse(session), '')}\n`;
}

/** Formats any JSON value like the documents, without the final newline. */
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
    // JavaScript lists keys that look like array indexes first. They are unknown keys, which come last.
    const ordered = [...entries.filter(([key]) => !isIndex(key)), ...entries.filter(([key]) => isIndex(key))];
    const members = ordered.map(([key, member]) => `${inner}${JSON.stringify(key)}: ${print(member, inner)}`);
    return `{\n${members.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key);
}

/** Reads the texts of both stores. */
import { readDocument, readSavedDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';

export type ReadText =
  | { readonly ok: true; readonly session: TrainingSession }
  | { readonly ok: false; readonly reason: string };

/** The record of a document, or why it is invalid. */
export function readText(text: string): ReadText {
  // Comparisons of records ignore users, so any user will do for a document without one.
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (read.ok) return { ok: true, session: read.value };
  return { ok: false, reason: [read.error.place, read.error.reason].filter(Boolean).join(': ') };
}

/**
 * The record of a text that is already saved. An older version saved documents with repeated keys: they are read as
 * it read them, and `repeatedKey` gives the place of the first one. Such a text is shown and kept, and never
 * rewritten.
 */
export function readSavedText(
  text: string,
): { readonly session: TrainingSession; readonly repeatedKey: string | null } | null {
  const read = readSavedDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (!read.ok) return null;
  const { session, repeatedKey } = read.value;
  return { session, repeatedKey: repeatedKey && `${repeatedKey.place}: ${repeatedKey.reason}` };
}

/** The record of a document, or null if it cannot be read. */
export function recordOf(text: string): TrainingSession | null {
  const read = readText(text);
  return read.ok ? read.session : null;
}

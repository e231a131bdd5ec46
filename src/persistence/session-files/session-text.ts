/** Reads the texts of sessions, from files and from rows. */
import { readDocument, readSavedDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';

export type ReadText =
  | { readonly ok: true; readonly session: TrainingSession }
  | { readonly ok: false; readonly reason: string };

/** Reads the session of a document. If the document is invalid, returns the reason. */
export function readText(text: string): ReadText {
  // A document without a user gets an empty one, because comparisons of sessions ignore the user.
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (read.ok) return { ok: true, session: read.value };
  return { ok: false, reason: [read.error.place, read.error.reason].filter(Boolean).join(': ') };
}

/**
 * Reads a saved text; null if it is invalid. Older versions saved texts with a repeated key, which `repeatedKey`
 * describes.
 */
export function readSavedText(
  text: string,
): { readonly session: TrainingSession; readonly repeatedKey: string | null } | null {
  const read = readSavedDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (!read.ok) return null;
  const { session, repeatedKey } = read.value;
  return { session, repeatedKey: repeatedKey && `${repeatedKey.place}: ${repeatedKey.reason}` };
}

/** The session of a document; null if the document is invalid. */
export function recordOf(text: string): TrainingSession | null {
  const read = readText(text);
  return read.ok ? read.session : null;
}

/** What the texts of both stores hold. */
import { readDocument, readSavedDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';

export type ReadText =
  | { readonly ok: true; readonly session: TrainingSession }
  | { readonly ok: false; readonly reason: string };

/** The record a document holds, or why it holds none. */
export function readText(text: string): ReadText {
  // Users are left aside when records are compared, so it does not matter whose an unsigned one is.
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (read.ok) return { ok: true, session: read.value };
  return { ok: false, reason: [read.error.place, read.error.reason].filter(Boolean).join(': ') };
}

/**
 * The record of a text that is saved already. An older version saved documents with repeated keys: they are read as
 * it read them, and `repeatedKey` says where the first one is. Such a text is shown and kept, never written anew.
 */
export function readSavedText(
  text: string,
): { readonly session: TrainingSession; readonly repeatedKey: string | null } | null {
  const read = readSavedDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (!read.ok) return null;
  const { session, repeatedKey } = read.value;
  return { session, repeatedKey: repeatedKey && `${repeatedKey.place}: ${repeatedKey.reason}` };
}

/** The record a document holds, or null where it cannot be read. */
export function recordOf(text: string): TrainingSession | null {
  const read = readText(text);
  return read.ok ? read.session : null;
}

/** What the texts of both stores hold. */
import { readDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';

export type ReadText =
  | { readonly ok: true; readonly session: TrainingSession }
  | { readonly ok: false; readonly reason: string };

/** The record a document holds, or why it holds none. */
export function readText(text: string): ReadText {
  // Users are left aside when records are compared, so it does not matter whose an unsigned one is.
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (read.ok) return { ok: true, session: read.value };
  return { ok: false, reason: [read.problem.place, read.problem.reason].filter(Boolean).join(': ') };
}

/** The record a document holds, or null where it cannot be read. */
export function recordOf(text: string): TrainingSession | null {
  const read = readText(text);
  return read.ok ? read.session : null;
}

/**
 * The text of a draft: the session's document with the additional key `draftBaseHash`, the hash of the saved text
 * that the draft was started from, or null for a new session. Drafts of older versions lack the key.
 */
import type { DraftBase } from '../../domain/draft-relation.js';
import type { TrainingSession } from '../../domain/record.js';
import { serializeSession } from '../../domain/serialize-record.js';

const BASE_KEY = 'draftBaseHash';
const HASH = /^[0-9a-f]{64}$/;
/** Every serialized document ends with this. */
const END = '\n}\n';

/** The text to write for a session in progress. An unknown base is not written. */
export function draftText(session: TrainingSession, base: DraftBase): string {
  const text = serializeSession(session);
  if (base.kind === 'unknown') return text;
  const hash = base.kind === 'saved' ? base.hash : null;
  return `${text.slice(0, -END.length)},\n  "${BASE_KEY}": ${JSON.stringify(hash)}${END}`;
}

/** Separates the base from a document that was read from a draft. */
export function splitDraft(document: TrainingSession): {
  readonly session: TrainingSession;
  readonly base: DraftBase;
} {
  if (!(BASE_KEY in document)) return { session: document, base: { kind: 'unknown' } };
  const { [BASE_KEY]: hash, ...session } = document;
  if (hash === null) return { session, base: { kind: 'new' } };
  const isHash = typeof hash === 'string' && HASH.test(hash);
  return { session, base: isHash ? { kind: 'saved', hash } : { kind: 'unknown' } };
}

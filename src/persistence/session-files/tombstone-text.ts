/** A tombstone is the trash file of a deleted session. It is not a session, so that git merges no edits into it. */
import { hashDocument } from '../disk/text-hash.js';
import { readSavedText, recordOf } from './session-text.js';

export type Tombstone = {
  readonly id: string;
  /** The name of the session's file; empty if the tombstone does not contain it. */
  readonly file: string;
  /** The instant of the deletion, ISO 8601; empty if an older version moved the session's file to the trash. */
  readonly deletedAt: string;
  /**
   * The hashes (see `hashDocument`) of the texts that the tombstone deletes: the last text of the session and earlier
   * texts.
   */
  readonly hashes: readonly string[];
  readonly text: string;
};

export function formatTombstone({ id, file, deletedAt, hashes, text }: Tombstone): string {
  return `${JSON.stringify({ id, file, deletedAt, hashes, text }, null, 2)}\n`;
}

/** Reads a tombstone, or a session that an older version moved to the trash. Null for any other text. */
export function readTombstone(content: string): Tombstone | null {
  const parsed = objectOf(content);
  if (parsed === null) return null;
  if ('_id' in parsed) return tombstoneOfSession(content);
  const { id, file, deletedAt, hashes, text } = parsed;
  const isTombstone = [id, deletedAt, text].every((value) => typeof value === 'string' && value !== '');
  if (!isTombstone || !Array.isArray(hashes) || readSavedText(String(text))?.session._id !== id) return null;
  return {
    id: String(id),
    file: typeof file === 'string' ? file : '',
    deletedAt: String(deletedAt),
    hashes: hashes.filter((hash) => typeof hash === 'string'),
    text: String(text),
  };
}

function tombstoneOfSession(text: string): Tombstone | null {
  const id = recordOf(text)?._id;
  return id === undefined ? null : { id, file: '', deletedAt: '', hashes: [hashDocument(text)], text };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    // A JSON object has string keys.
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

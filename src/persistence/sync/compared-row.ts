/** Rows of sessions with the hashes of their texts, for the comparison with files. */
import type { RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { hashText } from '../disk/text-hash.js';
import { readSavedText, readText } from '../session-files/session-text.js';

/** A row and the hash of its text. The text is read only if another program changed it. */
export type ComparedRow = RowState & {
  readonly textHash: string;
  /** Why the text is invalid, if an older version saved it with repeated keys. */
  readonly invalidReason: string | null;
};

/** @returns the reason if another program left an invalid session in the row */
export function comparedRow(
  repository: TrainingSessionRepository,
  row: RowState,
): { readonly ok: true; readonly row: ComparedRow } | { readonly ok: false; readonly reason: string } {
  if (row.textHash !== null) {
    return { ok: true, row: { ...row, textHash: row.textHash, invalidReason: null } };
  }
  const text = repository.getStored(row.id)?.text ?? '';
  const textHash = hashText(text);
  const read = readText(text);
  if (read.ok && read.session._id === row.id) {
    return { ok: true, row: { ...row, textHash, invalidReason: null } };
  }
  // An older version saved it although it has repeated keys: it stays as is until its file is corrected.
  if (!read.ok && row.fileHash === textHash && readSavedText(text)?.session._id === row.id) {
    return { ok: true, row: { ...row, textHash, invalidReason: read.reason } };
  }
  return { ok: false, reason: read.ok ? `holds the session ${read.session._id}` : read.reason };
}

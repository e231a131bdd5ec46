/** Adds the hash of its text to a row, for the comparison with files. */
import type { RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { hashText } from '../disk/text-hash.js';
import { readSavedText, readText } from '../session-files/session-text.js';

/** A row and the hash of its text. The text itself is read only if another program changed it. */
export type ComparedRow = RowState & {
  readonly textHash: string;
  /** The reason why the text is invalid, if an older version saved it with a repeated key; otherwise null. */
  readonly invalidReason: string | null;
};

/** @returns the row, or the reason if another program wrote an invalid session into it */
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
  // An older version saved this text although a key is repeated. The row stays unchanged until its file is corrected.
  if (!read.ok && row.fileHash === textHash && readSavedText(text)?.session._id === row.id) {
    return { ok: true, row: { ...row, textHash, invalidReason: read.reason } };
  }
  return { ok: false, reason: read.ok ? `holds the session ${read.session._id}` : read.reason };
}

import type { Row } from './row.js';

/** A row's document, and the state of the session's file when this program last read or wrote the file. */
export type StoredText = {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly fileName: string | null;
  readonly fileHash: string | null;
  /** SHA-256 of the text that this program wrote; null if another program changed it since, or after `markInvalid`. */
  readonly textHash: string | null;
  /** When the session was deleted; null if it was not. */
  readonly deletedAt: string | null;
};

/** Selects the columns that `toStoredText` reads. */
export const SELECT_TEXT =
  'SELECT id, date, raw_json, file_name, file_hash, text_hash, deleted_at FROM training_sessions';

/** Reads a row of `SELECT_TEXT`. */
export function toStoredText(row: Row): StoredText {
  return {
    id: String(row.id),
    date: String(row.date),
    text: String(row.raw_json),
    fileName: row.file_name as string | null, // TEXT columns of a STRICT table
    fileHash: row.file_hash as string | null,
    textHash: row.text_hash as string | null,
    deletedAt: row.deleted_at as string | null,
  };
}

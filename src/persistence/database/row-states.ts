/** The recorded states of rows and their files. Sync reads them first; they are all in one index. */
import type { FileStamp } from '../disk/durable-file.js';
import { idStartOf } from '../session-files/session-file-name.js';
import type { Row, SqlValue } from './row.js';
import type { Statements } from './statements.js';

/** A row's state, and the state of its file when this program last wrote or read the file. */
export type RowState = {
  readonly id: string;
  readonly fileName: string | null;
  readonly fileHash: string | null;
  /** SHA-256 of the row's text; null if another program has written the text. */
  readonly textHash: string | null;
  readonly stamp: FileStamp | null;
  readonly deletedAt: string | null;
};

/** The part of a row's state that shows whether its file is unchanged. */
export type RowFileState = Pick<RowState, 'id' | 'fileName' | 'stamp'> & {
  /** True if the row is not deleted and its file had the same text when last written or read. */
  readonly isAgreed: boolean;
};

/** The states of all rows, in the order of their ids. @throws StorageError */
export function rowStates(statements: Statements): RowState[] {
  return statements.rows(`${SELECT_STATE} ORDER BY id`).map(toRowState);
}

/** @throws StorageError */
export function rowState(statements: Statements, id: string): RowState | null {
  const [row] = statements.rows(`${SELECT_STATE} WHERE id = ?`, id);
  return row ? toRowState(row) : null;
}

/** The states of the rows that name one of these files and are not deleted. @throws StorageError */
export function rowsOfFiles(statements: Statements, names: readonly string[]): RowState[] {
  const found = names.flatMap((name) => {
    // Finds the row by the beginning of its id, which a standard file name contains.
    const start = idStartOf(name);
    const sql = `${SELECT_STATE} WHERE id >= ? AND id < ? AND file_name = ? AND deleted_at IS NULL`;
    return start === null ? [] : statements.rows(sql, start, `${start}${AFTER_ALL}`, name).map(toRowState);
  });
  const foundNames = new Set(found.map(({ fileName }) => fileName));
  const others = names.filter((name) => !foundNames.has(name));
  if (others.length === 0) return found;
  const sql = `${SELECT_STATE} WHERE file_name IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`;
  return [...found, ...statements.rows(sql, JSON.stringify(others)).map(toRowState)];
}

/** The file states of at most `limit` rows after the id `after`, in the order of ids. @throws StorageError */
export function rowFileStates(statements: Statements, limit: number, after: string): RowFileState[] {
  const sql = `SELECT id, file_name, file_size_bytes, file_modified_us, file_hash = text_hash AND deleted_at IS NULL
    ${FROM_FILES} WHERE id > ? ORDER BY id LIMIT ?`;
  return statements.values(sql, after, limit).map(toRowMark);
}

/** Sorts after every character that an id can contain. */
const AFTER_ALL = '\u{10ffff}';

const FROM_FILES = 'FROM training_sessions INDEXED BY training_sessions_files';
const SELECT_STATE = `SELECT id, file_name, file_hash, text_hash, file_size_bytes, file_modified_us, deleted_at
  ${FROM_FILES}`;

function toRowMark([
  id,
  fileName,
  sizeBytes,
  modifiedMicroseconds,
  isAgreed,
]: readonly SqlValue[]): RowFileState {
  return {
    id: String(id),
    fileName: fileName as string | null, // a TEXT column of a STRICT table
    stamp: toStamp(sizeBytes, modifiedMicroseconds),
    isAgreed: isAgreed === 1,
  };
}

function toStamp(
  sizeBytes: SqlValue | undefined,
  modifiedMicroseconds: SqlValue | undefined,
): FileStamp | null {
  const isStamped = typeof sizeBytes === 'number' && typeof modifiedMicroseconds === 'number';
  return isStamped ? { sizeBytes, modifiedMicroseconds } : null;
}

function toRowState(row: Row): RowState {
  return {
    id: String(row.id),
    fileName: row.file_name as string | null, // TEXT columns
    fileHash: row.file_hash as string | null,
    textHash: row.text_hash as string | null,
    stamp: toStamp(row.file_size_bytes, row.file_modified_us),
    deletedAt: row.deleted_at as string | null,
  };
}

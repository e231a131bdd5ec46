import Database from 'better-sqlite3';
import { readPlainFile } from '../disk/plain-file.js';

/** Header bytes that declare a write-ahead log: 2 if the file uses one, 1 if not. */
const LOG_FORMAT_BYTES = [18, 19] as const;

/**
 * Opens a database without the log that may be next to its file.
 * @param bytes the database file; they are modified
 */
export function openBytesInMemory(bytes: Buffer): Database.Database {
  for (const at of LOG_FORMAT_BYTES) bytes[at] = 1;
  return new Database(bytes);
}

/** Opens the database file alone, without its log. @throws StorageError, or SQLite's error */
export function openFileInMemory(path: string): Database.Database {
  return openBytesInMemory(readPlainFile(path, { maxBytes: Number.POSITIVE_INFINITY, root: null }));
}

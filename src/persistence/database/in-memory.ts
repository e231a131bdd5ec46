/** Opens the bytes of a database file in memory. */
import Database from 'better-sqlite3';
import { readPlainFile } from '../disk/plain-file.js';

/** Header bytes that declare the use of a write-ahead log: 2 with a log, 1 without. */
const LOG_FORMAT_BYTES = [18, 19] as const;

/**
 * Opens a database without the log that may be next to its file.
 * @param bytes of a database file; modified, because a database in memory has no log
 */
export function openBytesInMemory(bytes: Buffer): Database.Database {
  for (const at of LOG_FORMAT_BYTES) bytes[at] = 1;
  return new Database(bytes);
}

/** Opens the database file alone, without its log. @throws StorageError, or SQLite's error */
export function openFileInMemory(path: string): Database.Database {
  return openBytesInMemory(readPlainFile(path, { maxBytes: Number.POSITIVE_INFINITY, root: null }));
}

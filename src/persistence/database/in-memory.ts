/** A database in memory, from the bytes of a file. */
import Database from 'better-sqlite3';
import { readPlainFile } from '../disk/plain-file.js';

/** The bytes of a SQLite header that say whether a write-ahead log is used: 2 where it is, 1 where not. */
const LOG_FORMAT_BYTES = [18, 19] as const;

/** A database of no file, without the log that may lie beside it. @param bytes of a database file; changed here, for in memory there is no log */
export function inMemory(bytes: Buffer): Database.Database {
  for (const at of LOG_FORMAT_BYTES) bytes[at] = 1;
  return new Database(bytes);
}

/** The database file alone, without the log beside it. @throws StorageError, or what SQLite says */
export function fileInMemory(path: string): Database.Database {
  return inMemory(readPlainFile(path, { maxBytes: Number.POSITIVE_INFINITY, root: null }));
}

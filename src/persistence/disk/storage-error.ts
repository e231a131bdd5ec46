/** Errors of the disk and the database as data, and the function that turns them into words. */
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { pathInRoot } from '../paths.js';

export type StorageErrorKind =
  | 'no-space'
  | 'read-only'
  | 'no-permission'
  | 'not-a-folder'
  | 'is-a-folder'
  | 'not-a-plain-file'
  | 'outside-root'
  | 'too-large'
  | 'missing'
  | 'locked'
  | 'writer-locked'
  /** Node cannot load the SQLite driver. */
  | 'no-driver'
  | 'not-a-database'
  | 'corrupt'
  | 'altered-schema'
  | 'foreign-log'
  | 'newer-schema'
  | 'foreign-database'
  | 'unreadable-row'
  | 'invalid-config'
  | 'not-text'
  | 'not-found'
  | 'name-taken'
  | 'root-in-use'
  | 'damaged-archive'
  | 'newer-archive'
  | 'failed-backup'
  | 'failed';

/** The error of a step on `path`. `cause` is the system's error, or an Error with a detail for the message. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly kind: StorageErrorKind,
    readonly path: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${kind}: ${path}`, options);
  }
}

/** Runs a step on `path` and converts every error to a `StorageError`. */
export function storageStep<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw toStorageError(cause, path);
  }
}

/** Converts a system error; returns a `StorageError` unchanged. */
export function toStorageError(cause: unknown, path: string): StorageError {
  if (cause instanceof StorageError) return cause;
  if (isDriverRefusal(cause)) return new StorageError('no-driver', path, { cause });
  const code = codeOf(cause);
  // SQLite reports CANTOPEN also if it cannot create its write-ahead log on a read-only disk.
  const kind = code.startsWith('SQLITE_CANTOPEN') && isOnReadOnlyDisk(path) ? 'read-only' : kindOf(code);
  return new StorageError(kind, path, { cause });
}

/** True if a database must be set aside and rebuilt: its pages, documents or schema are damaged. */
export function isDamage({ kind }: StorageError): boolean {
  return kind === 'corrupt' || kind === 'not-a-database' || kind === 'altered-schema';
}

/** True if the database must stay unchanged: it is newer or another program's, or its path is unusable. */
export function isRefused({ kind }: StorageError): boolean {
  return ['newer-schema', 'foreign-database', 'is-a-folder', 'not-a-folder'].includes(kind);
}

const KINDS: Readonly<Record<string, StorageErrorKind>> = {
  // There is no space for the shared memory file next to a database.
  SQLITE_IOERR_SHMSIZE: 'no-space',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  SQLITE_FULL: 'no-space',
  EROFS: 'read-only',
  SQLITE_READONLY: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  SQLITE_CANTOPEN: 'no-permission',
  SQLITE_PERM: 'no-permission',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'is-a-folder',
  ENOENT: 'missing',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_NOTADB: 'not-a-database',
  SQLITE_CORRUPT: 'corrupt',
};

function kindOf(code: string): StorageErrorKind {
  // Extended codes of SQLite begin with the primary code, such as SQLITE_BUSY in SQLITE_BUSY_SNAPSHOT.
  const primary = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
  return KINDS[code] ?? KINDS[primary] ?? 'failed';
}

function isOnReadOnlyDisk(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch (cause) {
    return codeOf(cause) === 'EROFS';
  }
}

/** True if a native module could not be loaded. The package that locates its file adds `tries` to the error. */
function isDriverRefusal(cause: unknown): boolean {
  return codeOf(cause) === 'ERR_DLOPEN_FAILED' || isDriverMissing(cause);
}

/** The program gets the error of Node. Tests and the library get that of the package `bindings`, which has `tries`. */
function isDriverMissing(cause: unknown): boolean {
  return codeOf(cause) === 'MODULE_NOT_FOUND' || (cause instanceof Error && 'tries' in cause);
}

function codeOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * The reason of an error, to follow a colon.
 * @param root the data root, for relative paths; null if there is none yet
 */
export function describeStorageError(error: StorageError, root: string | null): string {
  const path = root === null ? error.path : pathInRoot(error.path, root);
  switch (error.kind) {
    case 'no-space':
      return `no space is left for ${placeOf(path)}; free some and try again`;
    case 'read-only':
      return `the disk or file is read-only: ${placeOf(path)}; make it writable and try again`;
    case 'no-permission':
      return `no permission to read or write ${path}; check its permissions and its folder`;
    case 'not-a-folder':
      return `a folder is needed, but this is a file: ${path}; move it away and try again`;
    case 'is-a-folder':
      return `a file is needed, but this is a folder: ${path}; move it away and try again`;
    case 'not-a-plain-file':
      return `not a plain file: ${path}; move it away`;
    case 'outside-root':
      return `this link leads out of the data root: ${path}; replace the link with its target`;
    case 'too-large':
      return `a file larger than ${describeCause(error.cause)} is not read: ${path}; correct it or move it away`;
    case 'missing':
    case 'not-found':
      return `no such file or folder: ${path}; check the path`;
    case 'locked':
      return `another program has locked ${path}; close that program and try again`;
    case 'writer-locked':
      return `${describeWriter(error.cause)} is writing to this log; wait until it is done or stop it, then try again`;
    case 'no-driver':
      return `${describeDriverRefusal(error.cause)}; run npm rebuild better-sqlite3 in the folder of traininglogs`;
    case 'not-a-database':
      return `not a SQLite database: ${path}; traininglogs sync renames it and rebuilds the database from the JSON files`;
    case 'corrupt':
      return `the database is damaged: ${path}; traininglogs sync renames it and rebuilds the database from the JSON files`;
    case 'altered-schema':
      return `the database is damaged, ${describeCause(error.cause)}: ${path}; traininglogs sync renames it and rebuilds the database from the JSON files`;
    case 'foreign-log':
      return `the write-ahead log does not belong to the database: ${path}-wal; traininglogs sync renames it`;
    case 'newer-schema':
      return `a newer traininglogs wrote ${path}; update traininglogs to open it`;
    case 'foreign-database':
      return `another program's database is at ${path}; move it away and try again`;
    case 'unreadable-row':
      return `a document in ${path} cannot be read: ${describeCause(error.cause)}; run traininglogs verify`;
    case 'not-text':
      return `not UTF-8 text: ${path}; correct it or move it away`;
    case 'name-taken':
      return `the file already exists: ${path}; choose another name, or move it away`;
    case 'root-in-use':
      return `the backup lacks data that is in ${path}; use --merge to keep that data and add the sessions of the backup`;
    case 'damaged-archive':
      return `the backup is damaged, ${describeCause(error.cause)}: ${path}; use another backup`;
    case 'newer-archive':
      return `a newer traininglogs wrote ${path}; update traininglogs to restore it`;
    case 'failed-backup':
      return `the backup differs from what was written: ${describeCause(error.cause)}; it was deleted, try again or use another disk`;
    case 'invalid-config':
      return `the settings cannot be read: ${path}: ${describeCause(error.cause)}; correct it or move it away`;
    case 'failed':
      return `reading or writing failed (${describeCause(error.cause)}): ${path}`;
  }
}

function describeDriverRefusal(cause: unknown): string {
  if (!(cause instanceof Error)) return 'the SQLite driver cannot be loaded';
  if (isDriverMissing(cause)) return 'the file of the SQLite driver is missing';
  const isOfOtherNode = cause.message.includes('NODE_MODULE_VERSION');
  return isOfOtherNode
    ? 'the SQLite driver was built for another version of Node'
    : 'the SQLite driver is damaged or for another system';
}

/** Names the process that holds the writer lock, or `another process` if it is unknown. */
function describeWriter(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'another process';
}

/** The folder of a document, else `path`: a document's long file name means nothing to a person. */
function placeOf(path: string): string {
  return path.startsWith('data/output/') && path.endsWith('.json') ? dirname(path) : path;
}

/** The system's message without its code and without the path that Node adds, for example `i/o error`. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return 'for an unknown reason';
  const errno = 'errno' in cause && typeof cause.errno === 'number' ? cause.errno : 0;
  return getSystemErrorMap().get(errno)?.[1] ?? cause.message;
}

/** Why a file was not read, worded so that it can follow the file's name and a colon. */
export function describeUnread(error: StorageError, root: string | null): string {
  switch (error.kind) {
    case 'not-a-plain-file':
      return 'it is not a plain file';
    case 'is-a-folder':
      return 'it is a folder, not a plain file';
    case 'outside-root':
      return 'it is a link out of the data root';
    case 'too-large':
      return `it is larger than ${describeCause(error.cause)}`;
    default:
      return describeStorageError(error, root);
  }
}

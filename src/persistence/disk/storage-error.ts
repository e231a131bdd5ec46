/** What can go wrong with a disk or a database, as data; one place makes the words. */

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
  | 'not-a-database'
  | 'corrupt'
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

/** A failed step on `path`; `cause` is what the system said. */
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

/** Runs a step on `path`; whatever it throws becomes a `StorageError`. */
export function storageStep<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw toStorageError(cause, path);
  }
}

/** The system's error as ours; a `StorageError` stays what it is. */
export function toStorageError(cause: unknown, path: string): StorageError {
  if (cause instanceof StorageError) return cause;
  return new StorageError(kindOf(codeOf(cause)), path, { cause });
}

/** True where a database is none any more, or its pages do not hang together. */
export function isDamage({ kind }: StorageError): boolean {
  return kind === 'corrupt' || kind === 'not-a-database';
}

const KINDS: Readonly<Record<string, StorageErrorKind>> = {
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
  // Extended codes of SQLite begin with the primary one: SQLITE_READONLY_DIRECTORY, SQLITE_BUSY_SNAPSHOT.
  const primary = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
  return KINDS[primary] ?? 'failed';
}

function codeOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Why, in words that follow a colon: `the disk is full`. */
export function describeStorageError(error: StorageError): string {
  switch (error.kind) {
    case 'no-space':
      return `no space is left for ${error.path}; free some and try again`;
    case 'read-only':
      return `${error.path} is read-only; make it writable and try again`;
    case 'no-permission':
      return `${error.path} may not be opened or written; check its permissions and its folder`;
    case 'not-a-folder':
      return `a file stands where a folder is needed: ${error.path}; move it away and try again`;
    case 'is-a-folder':
      return `a folder stands where a file is needed: ${error.path}; move it away and try again`;
    case 'not-a-plain-file':
      return `${error.path} is no plain file and is left untouched; move it away`;
    case 'outside-root':
      return `${error.path} is a link out of the data root and is not followed; put what it leads to in its place`;
    case 'too-large':
      return `${error.path} is larger than ${describeCause(error.cause)} and is not read; correct it or move it away`;
    case 'missing':
      return `${error.path} does not exist and cannot be made there; check the path`;
    case 'locked':
      return `${error.path} is in use by another program; close it and try again`;
    case 'writer-locked':
      return `${describeWriter(error.cause)} is writing to this log; wait until it is done or end it, then try again`;
    case 'not-a-database':
      return `${error.path} is not a SQLite database; any other command sets it aside and makes a new one from the JSON files`;
    case 'corrupt':
      return `${error.path} is damaged; any other command sets it aside and makes a new one from the JSON files`;
    case 'newer-schema':
      return `${error.path} was written by a newer traininglogs; update this one to open it`;
    case 'foreign-database':
      return `${error.path} is a database of another program; move it away and try again`;
    case 'unreadable-row':
      return `${error.path} holds a document that cannot be read: ${describeCause(error.cause)}; run traininglogs verify`;
    case 'not-text':
      return `${error.path} is not a text in UTF-8; correct it or move it away`;
    case 'not-found':
      return `${error.path} does not exist; check the path`;
    case 'name-taken':
      return `${error.path} is there already; name another file, or move that one away`;
    case 'root-in-use':
      return `${error.path} holds what the backup does not; with --merge all of that stays as it is, and the sessions it lacks are added`;
    case 'damaged-archive':
      return `${error.path} is no whole backup: ${describeCause(error.cause)}; use another one`;
    case 'newer-archive':
      return `${error.path} was written by a newer traininglogs; update this one to restore it`;
    case 'failed-backup':
      return `the backup does not read back as it was written: ${describeCause(error.cause)}; nothing was kept of it, try again or on another disk`;
    case 'invalid-config':
      return `${error.path} cannot be read: ${describeCause(error.cause)}; correct it or move it away`;
    case 'failed':
      return `${error.path} could not be read or written (${codeOf(error.cause) || describeCause(error.cause)})`;
  }
}

/** The process that holds the writer lock, if it is known. */
function describeWriter(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'another process';
}

function describeCause(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'for an unknown reason';
}

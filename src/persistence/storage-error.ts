/** What can go wrong with a disk or a database, as data; one place makes the words. */

export type StorageErrorKind =
  | 'no-space'
  | 'read-only'
  | 'no-permission'
  | 'not-a-folder'
  | 'is-a-folder'
  | 'missing'
  | 'locked'
  | 'not-a-database'
  | 'corrupt'
  | 'newer-schema'
  | 'foreign-database'
  | 'unreadable-row'
  | 'invalid-config'
  | 'not-text'
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
    case 'missing':
      return `${error.path} does not exist and cannot be made there; check the path`;
    case 'locked':
      return `${error.path} is in use by another program; close it and try again`;
    case 'not-a-database':
      return `${error.path} is not a SQLite database; move it away and try again`;
    case 'corrupt':
      return `${error.path} is damaged; move it away and log the JSON files again`;
    case 'newer-schema':
      return `${error.path} was written by a newer traininglogs; update this one to open it`;
    case 'foreign-database':
      return `${error.path} is a database of another program; move it away and try again`;
    case 'unreadable-row':
      return `${error.path} holds a document that cannot be read: ${describeCause(error.cause)}; run traininglogs verify`;
    case 'not-text':
      return `${error.path} is not a text in UTF-8; correct it or move it away`;
    case 'invalid-config':
      return `${error.path} cannot be read: ${describeCause(error.cause)}; correct it or move it away`;
    case 'failed':
      return `${error.path} could not be read or written (${codeOf(error.cause) || describeCause(error.cause)})`;
  }
}

function describeCause(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'for an unknown reason';
}

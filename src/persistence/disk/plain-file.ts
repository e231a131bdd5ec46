/** Reads only plain files, because opening a fifo may block, and a device may have no end. */
import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { sep } from 'node:path';
import { decodeText } from './folder.js';
import { StorageError, storageStep } from './storage-error.js';

/** Where a file may be, and how large. */
export type PlainFileLimits = {
  /** A larger file is an error and is not read. */
  readonly maxBytes: number;
  /** The data root, out of which no symbolic link may lead; null if links may lead anywhere. */
  readonly root: string | null;
};

const MIB = 1024 ** 2;

/** The largest session, draft or settings file that is read. */
export const MAX_DOCUMENT_BYTES = 64 * MIB;

/** Windows lacks some of these constants. */
const OPEN_FLAGS =
  constants.O_RDONLY |
  // Makes the call return at once if a fifo replaces the file between the check and the call.
  (constants.O_NONBLOCK ?? 0) |
  // Prevents a terminal device that replaces the file from becoming the controlling terminal.
  (constants.O_NOCTTY ?? 0) |
  // Does not follow a link that replaces the file: links were resolved before.
  (constants.O_NOFOLLOW ?? 0);

/**
 * The size and times of a plain file; null if nothing has this name.
 * @throws StorageError 'not-a-plain-file' (also for a broken link), 'is-a-folder', 'outside-root'
 */
export function plainFileStats(path: string, root: PlainFileLimits['root']): BigIntStats | null {
  return storageStep(path, () => findPlainFile(path, root)?.stats ?? null);
}

/**
 * Opens a plain file for reading. The caller must close it.
 * @throws StorageError 'missing', 'not-a-plain-file', 'is-a-folder', 'outside-root'
 */
export function openPlainFile(path: string, root: PlainFileLimits['root']): number {
  const handle = storageStep(path, () => openIfThere(path, root));
  if (handle === null) throw new StorageError('missing', path);
  return handle;
}

/**
 * The bytes of a plain file.
 * @throws StorageError 'missing', 'not-a-plain-file', 'is-a-folder', 'outside-root', 'too-large'
 */
export function readPlainFile(path: string, limits: PlainFileLimits): Buffer {
  const bytes = readPlainFileOrNull(path, limits);
  if (bytes === null) throw new StorageError('missing', path);
  return bytes;
}

/** Like `readPlainFile`, but returns null if nothing has this name. @throws StorageError */
export function readPlainFileOrNull(path: string, { maxBytes, root }: PlainFileLimits): Buffer | null {
  return storageStep(path, () => {
    const handle = openIfThere(path, root);
    if (handle === null) return null;
    try {
      const { size } = fstatSync(handle);
      if (size > maxBytes) throw tooLarge(path, maxBytes);
      return readToEnd(handle, path, size, maxBytes);
    } finally {
      closeSync(handle);
    }
  });
}

/**
 * The text of a plain file in UTF-8, including a byte order mark.
 * @throws StorageError like `readPlainFile`, and 'not-text'
 */
export function readPlainText(path: string, limits: PlainFileLimits): string {
  return decodeText(readPlainFile(path, limits), path);
}

/** Like `readPlainText`, but returns null if nothing has this name. @throws StorageError */
export function readPlainTextOrNull(path: string, limits: PlainFileLimits): string | null {
  const bytes = readPlainFileOrNull(path, limits);
  return bytes && decodeText(bytes, path);
}

/** True if `location` is `folder` or inside it; both must be real paths. */
export function isInside(location: string, folder: string): boolean {
  return location === folder || location.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

type Found = { readonly location: string; readonly stats: BigIntStats };

/** @throws StorageError, or the system's error */
function findPlainFile(path: string, root: string | null): Found | null {
  const stats = lstatOrUndefined(path);
  if (!stats) return null;
  if (stats.isFile()) return { location: path, stats };
  if (!stats.isSymbolicLink())
    throw stats.isDirectory() ? new StorageError('is-a-folder', path) : notPlain(path);
  const location = followLink(path);
  if (root !== null && !isInside(location, realpathSync(root))) throw new StorageError('outside-root', path);
  const target = statSync(location, { bigint: true, throwIfNoEntry: false });
  if (!target?.isFile()) throw notPlain(path);
  return { location, stats: target };
}

/** The stats of a path; undefined if nothing is there, or if a part of the path is a file. */
function lstatOrUndefined(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR') return undefined;
    throw cause;
  }
}

function followLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    // The link is broken, or links lead in a circle.
    throw new StorageError('not-a-plain-file', path, { cause });
  }
}

/** @throws StorageError, or the system's error */
function openIfThere(path: string, root: string | null): number | null {
  const found = findPlainFile(path, root);
  const handle = found && openFound(path, found.location);
  // Checks again, because something else may have replaced the file since the first check.
  if (handle === null || fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw notPlain(path);
}

function openFound(path: string, location: string): number | null {
  try {
    return openSync(location, OPEN_FLAGS);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    // The file was removed since the check.
    if (code === 'ENOENT') return null;
    // A link, socket or device replaced the file since the check.
    if (code === 'ELOOP' || code === 'EMLINK' || code === 'ENXIO') throw notPlain(path);
    throw cause;
  }
}

/** Reads to the end: a file may grow while it is read, or have size 0 as in /proc. */
function readToEnd(handle: number, path: string, expected: number, maxBytes: number): Buffer {
  let bytes = Buffer.allocUnsafe(expected + 1);
  let length = 0;
  for (;;) {
    const read = readSync(handle, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > maxBytes) throw tooLarge(path, maxBytes);
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.max(length, MIB))]);
  }
}

function notPlain(path: string): StorageError {
  return new StorageError('not-a-plain-file', path);
}

function tooLarge(path: string, maxBytes: number): StorageError {
  const cause = new Error(`${Math.floor(maxBytes / MIB)} MiB`);
  return new StorageError('too-large', path, { cause });
}

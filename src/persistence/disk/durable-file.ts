/** Files that are there after a power cut: written beside, synced, renamed into place, the folder synced. */
import { type BigIntStats, fstatSync, lstatSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nanoid } from 'nanoid';
import {
  close,
  createFile,
  makeOneFolder,
  openForSync,
  removeFile,
  rename,
  setMode,
  sync,
  writeAll,
} from './disk.js';
import { StorageError, storageStep } from './storage-error.js';

/** What tells a file as it was written from one changed since, without reading it. */
export type FileStamp = { readonly sizeBytes: number; readonly modifiedMicroseconds: number };

/** Names the writer uses for files not yet in place begin with a dot and end so. */
export const TEMPORARY_SUFFIX = '.tmp';

/**
 * Puts `text` at `folder`/`name`, whole or not at all, replacing a file of that name. Two syncs: the file's
 * before the rename, the folder's after it.
 * @throws StorageError; then the old file, if there was one, is untouched
 */
export function writeDurably(folder: string, name: string, text: string | Uint8Array): FileStamp {
  const stamp = writeWhole(folder, name, text);
  storageStep(join(folder, name), () => syncFolder(folder));
  return stamp;
}

/**
 * As `writeDurably`, but for the folder's sync, which the caller owes: one for all files of a batch.
 * @throws StorageError; then the old file, if there was one, is untouched
 */
export function writeWhole(folder: string, name: string, text: string | Uint8Array): FileStamp {
  const path = join(folder, name);
  const temporary = join(folder, `.${name}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  return storageStep(path, () => {
    try {
      const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
      const stamp = writeSynced(temporary, bytes, modeOf(path));
      rename(temporary, path);
      return stamp;
    } catch (cause) {
      removeQuietly(temporary);
      throw cause;
    }
  });
}

/** Moves a file within or between folders, both synced. @throws StorageError */
export function moveDurably(from: string, to: string): void {
  storageStep(to, () => {
    rename(from, to);
    syncFolder(dirname(to));
    if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
  });
}

/** Removes a file and syncs its folder; a file that is already gone is fine. @throws StorageError */
export function removeDurably(path: string): void {
  storageStep(path, () => {
    removeFile(path);
    syncFolder(dirname(path));
  });
}

/** Makes a folder and those above it, each entered durably in its parent. @throws StorageError */
export function makeFolder(path: string): void {
  storageStep(path, () => {
    const stats = statIfThere(path);
    if (stats?.isDirectory()) return;
    if (stats) throw new StorageError('not-a-folder', path);
    const parent = dirname(path);
    if (parent === path) throw new StorageError('missing', path);
    makeFolder(parent);
    makeUnlessThere(path);
    syncFolder(parent);
  });
}

/** Undefined also below a file, so that the file itself is found and named. */
function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR') return undefined;
    throw cause;
  }
}

/** Without `recursive`, which never returns where a file system refuses new entries with ENOENT, as /proc does. */
function makeUnlessThere(path: string): void {
  try {
    makeOneFolder(path);
  } catch (cause) {
    // Another process may have made it meanwhile.
    if (!statIfThere(path)?.isDirectory()) throw cause;
  }
}

/** Makes the entries of a folder durable: names added, renamed or removed in it. */
export function syncFolder(path: string): void {
  // Windows has no handle for a folder to sync; its file systems journal the entries themselves.
  if (process.platform === 'win32') return;
  syncAt(path);
}

/** Makes what was written into a file durable. @throws StorageError */
export function syncFile(path: string): void {
  storageStep(path, () => syncAt(path));
}

function syncAt(path: string): void {
  const handle = openForSync(path);
  try {
    sync(handle, path);
  } finally {
    close(handle);
  }
}

/** Size and time of change of an open or named file, as rows keep them. */
export function stampOf(file: number | string): FileStamp {
  return toStamp(
    typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true }),
  );
}

/** Size and time of change as rows keep them. */
export function toStamp(stats: BigIntStats): FileStamp {
  // Microseconds: nanoseconds since 1970 do not fit the integers that JavaScript keeps exactly.
  return { sizeBytes: Number(stats.size), modifiedMicroseconds: Number(stats.mtimeNs / 1000n) };
}

/** The permissions of a plain file; null if there is none. */
export function modeOf(path: string): number | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.mode & PERMISSION_BITS : null;
}

const PERMISSION_BITS = 0o777;

/** @param mode of the file whose place it takes; null for a new one */
function writeSynced(path: string, bytes: Uint8Array, mode: number | null): FileStamp {
  const handle = createFile(path);
  try {
    if (mode !== null) setMode(handle, mode);
    writeAll(handle, bytes, path);
    sync(handle, path);
    return stampOf(handle);
  } finally {
    close(handle);
  }
}

/** Clears up behind a step that failed; what it failed with is what counts. */
function removeQuietly(path: string): void {
  try {
    removeFile(path);
  } catch {
    // A name that begins with a dot and ends in `.tmp` is never taken for a session.
  }
}

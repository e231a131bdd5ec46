/** Files that are there after a power cut: written beside, synced, renamed into place, the folder synced. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { nanoid } from 'nanoid';
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
export function writeDurably(folder: string, name: string, text: string): FileStamp {
  const path = join(folder, name);
  const temporary = join(folder, `.${name}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  return storageStep(path, () => {
    try {
      const stamp = writeSynced(temporary, Buffer.from(text, 'utf8'));
      renameSync(temporary, path);
      syncFolder(folder);
      return stamp;
    } catch (cause) {
      removeIfThere(temporary);
      throw cause;
    }
  });
}

/** Moves a file within or between folders, both synced. @throws StorageError */
export function moveDurably(from: string, to: string): void {
  storageStep(to, () => {
    renameSync(from, to);
    syncFolder(dirname(to));
    if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
  });
}

/** Removes a file and syncs its folder; a file that is already gone is fine. @throws StorageError */
export function removeDurably(path: string): void {
  storageStep(path, () => {
    removeIfThere(path);
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
    mkdirSync(path);
  } catch (cause) {
    // Another process may have made it meanwhile.
    if (!statIfThere(path)?.isDirectory()) throw cause;
  }
}

/** Makes the entries of a folder durable: names added, renamed or removed in it. */
export function syncFolder(path: string): void {
  // Windows has no handle for a folder to sync; its file systems journal the entries themselves.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Size and time of change of an open or named file, as rows keep them. */
export function stampOf(file: number | string): FileStamp {
  const stats =
    typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true });
  // Microseconds: nanoseconds since 1970 do not fit the integers that JavaScript keeps exactly.
  return { sizeBytes: Number(stats.size), modifiedMicroseconds: Number(stats.mtimeNs / 1000n) };
}

function writeSynced(path: string, bytes: Buffer): FileStamp {
  const handle = openSync(path, 'wx');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
    return stampOf(handle);
  } finally {
    closeSync(handle);
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  }
}

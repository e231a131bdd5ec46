/** Writes files so that they survive a power cut: writes a temporary file, syncs it, renames it, syncs the folder. */
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
import { entryExists } from './folder.js';
import { StorageError, storageStep } from './storage-error.js';

/** The size and modification time of a file. They show that a file was changed, without reading it. */
export type FileStamp = { readonly sizeBytes: number; readonly modifiedMicroseconds: number };

/** The end of the name of a temporary file. Such a name begins with a dot. */
export const TEMPORARY_SUFFIX = '.tmp';

/**
 * Writes a file atomically and durably.
 * @param beforeRename may move the old file away, or throw to keep it
 * @throws StorageError; then no file was replaced, unless syncing the folder failed
 */
export function writeDurably(
  folder: string,
  name: string,
  text: string | Uint8Array,
  beforeRename?: () => void,
): FileStamp {
  const stamp = writeWhole(folder, name, text, beforeRename);
  storageStep(join(folder, name), () => syncFolder(folder));
  return stamp;
}

/** Like `writeDurably`, but the caller must sync the folder. @throws StorageError; then no file was replaced */
export function writeWhole(
  folder: string,
  name: string,
  text: string | Uint8Array,
  beforeRename?: () => void,
): FileStamp {
  const path = join(folder, name);
  const temporary = join(folder, `.${name}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  return storageStep(path, () => {
    try {
      const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
      const stamp = writeSynced(temporary, bytes, modeOf(path));
      beforeRename?.();
      rename(temporary, path);
      return stamp;
    } catch (cause) {
      removeQuietly(temporary);
      throw cause;
    }
  });
}

/** Like `writeDurably`, but does not replace a file. @returns false if the name is taken @throws StorageError */
export function writeIfFree(folder: string, name: string, text: string | Uint8Array): boolean {
  const path = join(folder, name);
  let isFree = !entryExists(path);
  if (!isFree) return false;
  try {
    writeDurably(folder, name, text, () => {
      isFree = !entryExists(path);
      if (!isFree) throw new StorageError('name-taken', path);
    });
  } catch (cause) {
    if (isFree) throw cause;
  }
  return isFree;
}

/** Moves a file and syncs both folders. @throws StorageError */
export function moveDurably(from: string, to: string): void {
  move(from, to);
  storageStep(to, () => {
    syncFolder(dirname(to));
    if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
  });
}

/** Like `moveDurably`, but without the syncs. @throws StorageError */
function move(from: string, to: string): void {
  storageStep(to, () => rename(from, to));
}

/** Removes a file and syncs its folder; a missing file is not an error. @throws StorageError */
export function removeDurably(path: string): void {
  storageStep(path, () => {
    removeFile(path);
    syncFolder(dirname(path));
  });
}

/** Creates a folder and its missing parents, and syncs the parent of each new folder. @throws StorageError */
export function makeFolder(path: string): void {
  storageStep(path, () => {
    const stats = statOrUndefined(path);
    if (stats?.isDirectory()) return;
    if (stats) throw new StorageError('not-a-folder', path);
    const parent = dirname(path);
    if (parent === path) throw new StorageError('missing', path);
    makeFolder(parent);
    makeFolderIfMissing(path);
    syncFolder(parent);
  });
}

/** The stats of a path; undefined if nothing is there, or if a part of the path is a file. */
function statOrUndefined(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR') return undefined;
    throw cause;
  }
}

/** Creates one folder. Does not use `recursive`, which never returns if a file system such as /proc answers ENOENT. */
function makeFolderIfMissing(path: string): void {
  try {
    makeOneFolder(path);
  } catch (cause) {
    // Not an error if another process has created the folder.
    if (!statOrUndefined(path)?.isDirectory()) throw cause;
  }
}

/** Makes added, renamed and removed names of a folder durable. */
export function syncFolder(path: string): void {
  // Windows cannot sync a folder.
  if (process.platform === 'win32') return;
  syncAt(path);
}

/** Makes the content of a file durable. @throws StorageError */
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

/** Size and modification time of an open or named file, in the form that rows store. */
export function stampOf(file: number | string): FileStamp {
  return toStamp(
    typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true }),
  );
}

/** Converts a file's size and modification time to the form that rows store. */
export function toStamp(stats: BigIntStats): FileStamp {
  // The unit is microseconds, because a number in JavaScript cannot hold the nanoseconds since 1970 exactly.
  return { sizeBytes: Number(stats.size), modifiedMicroseconds: Number(stats.mtimeNs / 1000n) };
}

/** The permissions of a plain file; null if the path is not a plain file. */
export function modeOf(path: string): number | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.mode & PERMISSION_BITS : null;
}

const PERMISSION_BITS = 0o777;

/** @param mode the permissions of the file that is replaced; null for a new file */
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

/** Removes a temporary file after a failed step, without hiding the step's error. */
export function removeQuietly(path: string): void {
  try {
    removeFile(path);
  } catch {
    // The file stays; because of its temporary name it does not count as a session.
  }
}

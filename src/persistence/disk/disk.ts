/** Writes to the disk. Most calls are announced first, so that tests can interrupt them or make them fail. */
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fsync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/** Training logs are private: only the owner may read them. */
const NEW_FILE_MODE = 0o600;
const NEW_FOLDER_MODE = 0o700;

/** A step that is about to run: its call, such as `rename` or `sqlite commit`, and the path. */
export type StorageStep = { readonly call: string; readonly path: string };

let watcher: ((step: StorageStep) => void) | null = null;

/** Calls `watch` before every announced step; the step fails if `watch` throws. Null ends this. */
export function watchSteps(watch: ((step: StorageStep) => void) | null): void {
  watcher = watch;
}

/** Announces a step that another module runs, for example a step of SQLite. */
export function announceStep(call: string, path: string): void {
  watcher?.({ call, path });
}

/** Creates a file and opens it for writing; fails if it exists. */
export function createFile(path: string): number {
  announceStep('create', path);
  return openSync(path, 'wx', NEW_FILE_MODE);
}

/** Opens a file to overwrite it, or creates it. Does not wait for a fifo's reader, nor follow a symbolic link. */
export function openForOverwriting(path: string): number {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  return openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOFOLLOW, NEW_FILE_MODE);
}

export function openForSync(path: string): number {
  announceStep('open', path);
  return openSync(path, 'r');
}

/** Sets the permissions of an open or named file. An error is ignored. */
export function setMode(file: number | string, mode: number): void {
  try {
    if (typeof file === 'number') fchmodSync(file, mode);
    else chmodSync(file, mode);
  } catch {
    // Some file systems have no permissions.
  }
}

/** Writes all of `bytes`, in as many calls as needed. */
export function writeAll(handle: number, bytes: Uint8Array, path: string): void {
  for (let written = 0; written < bytes.length; ) {
    announceStep('write', path);
    written += writeSync(handle, bytes, written);
  }
}

export function sync(handle: number, path: string): void {
  announceStep('fsync', path);
  fsyncSync(handle);
}

/** Like `sync`, but runs in the thread pool. */
export async function syncInBackground(handle: number, path: string): Promise<void> {
  announceStep('fsync', path);
  await new Promise<void>((resolve, reject) => {
    fsync(handle, (cause) => (cause ? reject(cause) : resolve()));
  });
}

export function close(handle: number): void {
  closeSync(handle);
}

export function rename(from: string, to: string): void {
  announceStep('rename', to);
  renameSync(from, to);
}

/** Adds a hard link to a file; fails if the file system does not support hard links. */
export function link(from: string, to: string): void {
  announceStep('link', to);
  linkSync(from, to);
}

/** Removes a file; does nothing if it is missing. */
export function removeFile(path: string): void {
  announceStep('unlink', path);
  try {
    unlinkSync(path);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  }
}

export function makeOneFolder(path: string): void {
  announceStep('mkdir', path);
  mkdirSync(path, { mode: NEW_FOLDER_MODE });
}

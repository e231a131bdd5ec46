/**
 * The writing half of the disk, and the only place of persistence that calls it. Every step that can fail or be
 * interrupted is announced before it is made, so that the fault suite can stop or fail each of them.
 */
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

/** What a person logs is for that person alone. */
const NEW_FILE_MODE = 0o600;
const NEW_FOLDER_MODE = 0o700;

/** A step about to be made: the call, and the path it is made on. */
export type StorageStep = { readonly call: string; readonly path: string };

let watcher: ((step: StorageStep) => void) | null = null;

/** From now on `watch` is told of every step before it is made; what it throws, the step fails with. */
export function watchSteps(watch: ((step: StorageStep) => void) | null): void {
  watcher = watch;
}

/** Announces a step that is made elsewhere, as those of SQLite are. */
export function announceStep(call: string, path: string): void {
  watcher?.({ call, path });
}

/** Makes a new file and opens it for writing; fails where one is there. */
export function createFile(path: string): number {
  announceStep('create', path);
  return openSync(path, 'wx', NEW_FILE_MODE);
}

/**
 * Opens a file to write it from its beginning, and makes it if there is none. Fails instead of waiting if it is a fifo,
 * and does not follow a link.
 */
export function openForOverwriting(path: string): number {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  return openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOFOLLOW, NEW_FILE_MODE);
}

/** Opens a file or folder, to sync it. */
export function openForSync(path: string): number {
  announceStep('open', path);
  return openSync(path, 'r');
}

/** Gives an open or named file the permissions of the one whose place it takes; a file system without them is fine. */
export function setMode(file: number | string, mode: number): void {
  try {
    if (typeof file === 'number') fchmodSync(file, mode);
    else chmodSync(file, mode);
  } catch {
    // Its own are stricter.
  }
}

/** Writes all of `bytes`, however many calls it takes. */
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

/** As `sync`, in the thread pool. */
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

/** Gives a file a second name; fails where the file system knows none. */
export function link(from: string, to: string): void {
  announceStep('link', to);
  linkSync(from, to);
}

/** Removes a file; one that is not there is fine. */
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

/**
 * The writing half of the disk, and the only place of persistence that calls it. Every step that can fail or be
 * interrupted is announced before it is made, so that the fault suite can stop or fail each of them.
 */
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

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
  return openSync(path, 'wx');
}

/** Opens a file or folder, to sync it. */
export function openForSync(path: string): number {
  announceStep('open', path);
  return openSync(path, 'r');
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
  mkdirSync(path);
}

/** A file written piece by piece that has its name only once it is whole and on the disk. */
import { readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { close, createFile, removeFile, rename, sync, writeAll } from './disk.js';
import { syncFolder } from './durable-file.js';
import { openPlainFile } from './plain-file.js';
import { storageStep } from './storage-error.js';

export class NewFile {
  private handle: number | null;
  private isMoved = false;

  /**
   * @param temporary where it lies until it is whole, in the file system of its later place; nothing is there yet
   * @param path what it will be, and what errors name
   * @throws StorageError
   */
  constructor(
    private readonly temporary: string,
    private readonly path: string,
  ) {
    this.handle = storageStep(path, () => createFile(temporary));
  }

  /** @throws StorageError */
  write(bytes: Uint8Array): void {
    const { handle } = this;
    if (handle !== null) storageStep(this.path, () => writeAll(handle, bytes, this.temporary));
  }

  /** Makes what was written durable; nothing can be written behind it. @throws StorageError */
  finish(): void {
    const { handle } = this;
    if (handle === null) return;
    storageStep(this.path, () => sync(handle, this.temporary));
    this.closeHandle();
  }

  /** Gives the finished file its name, durably. @throws StorageError */
  moveTo(path: string): void {
    storageStep(path, () => {
      rename(this.temporary, path);
      this.isMoved = true;
      syncFolder(dirname(path));
    });
  }

  /** Removes a file that did not get its name; one that did stays. Never throws. */
  discard(): void {
    if (this.isMoved) return;
    try {
      this.closeHandle();
      removeFile(this.temporary);
    } catch {
      // Its name says that it is nobody's.
    }
  }

  private closeHandle(): void {
    if (this.handle !== null) close(this.handle);
    this.handle = null;
  }
}

/** Read at once; the writing loops above all keep their memory to it. */
const PIECE_BYTES = 1_048_576;

/** The bytes of a plain file, piece by piece; each is overwritten by the next. @throws StorageError */
export function* piecesOf(path: string, root: string | null): Generator<Uint8Array, void> {
  const handle = openPlainFile(path, root);
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  try {
    for (;;) {
      const length = storageStep(path, () => readSync(handle, piece));
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    close(handle);
  }
}

/** The size of a file. @throws StorageError */
export function sizeBytesOf(path: string): number {
  return storageStep(path, () => statSync(path).size);
}

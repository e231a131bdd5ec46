/** Writes a file in pieces under a temporary name, and gives it its final name at the end. */
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
   * @param temporary a free path on the same file system
   * @param path the final path or its folder, for errors
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

  /** Makes the file durable. Nothing can be written to it afterwards. @throws StorageError */
  finish(): void {
    const { handle } = this;
    if (handle === null) return;
    storageStep(this.path, () => sync(handle, this.temporary));
    this.closeHandle();
  }

  /** Gives the complete file its final name, durably. @throws StorageError */
  moveTo(path: string): void {
    storageStep(path, () => {
      rename(this.temporary, path);
      this.isMoved = true;
      syncFolder(dirname(path));
    });
  }

  /** Removes the file if it does not have its final name yet. Never throws. */
  discard(): void {
    if (this.isMoved) return;
    try {
      this.closeHandle();
      removeFile(this.temporary);
    } catch {
      // A later start removes the file, because its name or its folder is temporary.
    }
  }

  private closeHandle(): void {
    if (this.handle !== null) close(this.handle);
    this.handle = null;
  }
}

/** The number of bytes that are read at once, and so the memory that copying a file needs. */
const PIECE_BYTES = 1_048_576;

/** The bytes of a plain file in pieces. Reading the next piece overwrites the previous one. @throws StorageError */
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

/** @throws StorageError */
export function sizeBytesOf(path: string): number {
  return storageStep(path, () => statSync(path).size);
}

/** Writes many new files durably. Temporary files are synced together before each gets its final name. */
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { close, createFile, removeFile, rename, sync, syncInBackground, writeAll } from './disk.js';
import { type FileStamp, stampOf, TEMPORARY_SUFFIX } from './durable-file.js';
import { fallbackOnError } from './fallback-on-error.js';
import { storageStep } from './storage-error.js';

type PreparedFile = {
  readonly temporary: string;
  readonly stamp: FileStamp;
  /** The open temporary file; null if the text is on disk. */
  handle: number | null;
};

/** Temporary files, found by the text that they hold. */
export class PreparedFiles {
  private readonly files = new Map<string, PreparedFile>();

  /** Writes a text to a temporary file. If that fails, there is no file for this text. */
  add(folder: string, text: string): void {
    if (this.files.has(text)) return;
    const temporary = join(folder, `.session.json.${nanoid(8)}${TEMPORARY_SUFFIX}`);
    const handle = fallbackOnError(null, () => createFile(temporary));
    if (handle === null) return;
    try {
      writeAll(handle, Buffer.from(text, 'utf8'), temporary);
      this.files.set(text, { temporary, stamp: stampOf(handle), handle });
    } catch {
      discard({ temporary, handle });
    }
  }

  /** Syncs all files at once. A file whose sync fails is removed. Never rejects. */
  async syncAll(): Promise<void> {
    await Promise.all([...this.files].map(([text, file]) => this.sync(text, file)));
  }

  /**
   * Gives the file with this text its final name, without syncing the folder.
   * @param beforeRename see `writeDurably`
   * @returns null if there is none
   * @throws StorageError
   */
  moveTo(path: string, text: string, beforeRename?: () => void): FileStamp | null {
    const file = this.files.get(text);
    if (!file) return null;
    this.files.delete(text);
    return storageStep(path, () => {
      try {
        if (file.handle !== null) sync(file.handle, file.temporary);
        closeHandle(file);
        beforeRename?.();
        rename(file.temporary, path);
        return file.stamp;
      } catch (cause) {
        discard(file);
        throw cause;
      }
    });
  }

  /** Removes the files that have no final name yet. Never throws. */
  discardAll(): void {
    for (const file of this.files.values()) discard(file);
    this.files.clear();
  }

  private async sync(text: string, file: PreparedFile): Promise<void> {
    if (file.handle === null) return;
    try {
      await syncInBackground(file.handle, file.temporary);
      closeHandle(file);
    } catch {
      // A failed sync may have lost data, so the text must be written to a new file.
      if (this.files.delete(text)) discard(file);
    }
  }
}

function closeHandle(file: Pick<PreparedFile, 'handle'>): void {
  const { handle } = file;
  file.handle = null;
  if (handle !== null) close(handle);
}

/** Closes and removes a temporary file. If that fails, a later start removes it. */
function discard(file: Pick<PreparedFile, 'handle' | 'temporary'>): void {
  fallbackOnError(undefined, () => closeHandle(file));
  fallbackOnError(undefined, () => removeFile(file.temporary));
}

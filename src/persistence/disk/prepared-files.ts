/** Writes many new files durably: their texts are synced together in the thread pool before each file gets its name. */
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { close, createFile, removeFile, rename, sync, syncInBackground, writeAll } from './disk.js';
import { type FileStamp, stampOf, TEMPORARY_SUFFIX } from './durable-file.js';
import { fallbackOnError } from './fallback-on-error.js';
import { storageStep } from './storage-error.js';

type PreparedFile = {
  readonly temporary: string;
  readonly stamp: FileStamp;
  /** Null if the text is on disk. */
  handle: number | null;
};

/** Temporary files, by their text. */
export class PreparedFiles {
  private readonly files = new Map<string, PreparedFile>();

  /** Writes a text to a temporary file. If that fails, the text has none. */
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
   * Gives the file of a text its name, when the text is on disk. The caller syncs the folder.
   * @param beforeRename as in `writeDurably`
   * @returns null if the text has no file; @throws StorageError
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

  /** Removes the files without a name. Never throws. */
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
      // The system may have dropped what it could not write: the text needs a new file.
      if (this.files.delete(text)) discard(file);
    }
  }
}

function closeHandle(file: Pick<PreparedFile, 'handle'>): void {
  const { handle } = file;
  file.handle = null;
  if (handle !== null) close(handle);
}

/** What cannot be removed now, a later start removes. */
function discard(file: Pick<PreparedFile, 'handle' | 'temporary'>): void {
  fallbackOnError(undefined, () => closeHandle(file));
  fallbackOnError(undefined, () => removeFile(file.temporary));
}

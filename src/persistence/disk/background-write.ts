/** Writes a file durably while keys are handled: the file and its folder are synced in the thread pool. */
import { dirname, join } from 'node:path';
import { nanoid } from 'nanoid';
import {
  close,
  createFile,
  openForSync,
  removeFile,
  rename,
  setMode,
  syncInBackground,
  writeAll,
} from './disk.js';
import { modeOf, removeQuietly, TEMPORARY_SUFFIX } from './durable-file.js';
import { toStorageError } from './storage-error.js';

/**
 * Like `writeDurably`, but in the background.
 * @param isWanted called before the rename; if it returns false, the old file stays
 * @throws StorageError
 */
export async function writeDurablyInBackground(
  folder: string,
  name: string,
  text: string,
  isWanted: () => boolean,
): Promise<void> {
  const path = join(folder, name);
  const temporary = join(folder, `.${name}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  try {
    await writeSynced(temporary, text, modeOf(path));
    // In this thread: a late rename in the thread pool could replace a newer text by an older one.
    if (isWanted()) rename(temporary, path);
    else removeFile(temporary);
    await syncFolder(dirname(path));
  } catch (cause) {
    removeQuietly(temporary);
    throw toStorageError(cause, path);
  }
}

/** @param mode the permissions of the file that is replaced; null for a new file */
async function writeSynced(path: string, text: string, mode: number | null): Promise<void> {
  const handle = createFile(path);
  try {
    if (mode !== null) setMode(handle, mode);
    writeAll(handle, Buffer.from(text, 'utf8'), path);
    await syncInBackground(handle, path);
  } finally {
    close(handle);
  }
}

async function syncFolder(path: string): Promise<void> {
  // As in `syncFolder` of durable-file: Windows cannot sync a folder.
  if (process.platform === 'win32') return;
  const handle = openForSync(path);
  try {
    await syncInBackground(handle, path);
  } finally {
    close(handle);
  }
}

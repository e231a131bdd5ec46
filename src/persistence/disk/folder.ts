/** Folders and texts as every part of persistence reads them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError, toStorageError } from './storage-error.js';

/** Names of all that is in a folder, sorted; none where there is no folder. @throws StorageError */
export function namesInFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    const error = toStorageError(cause, folder);
    if (error.kind === 'missing') return [];
    throw error;
  }
}

/** The first of a row of names that nothing in the folder has. */
export function firstFree(nameOf: (attempt: number) => string, folder: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = nameOf(attempt);
    if (!existsSync(join(folder, name))) return name;
  }
}

/** The text of a file's bytes, its byte order mark included. @throws StorageError where they are no UTF-8 */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new StorageError('not-text', path, { cause });
  }
}

/** Reads folders and decodes texts. */
import { type Dirent, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError, toStorageError } from './storage-error.js';

/** How many entries are read at once. All names of a large folder would need much memory. */
const NAMES_AT_A_TIME = 256;

/** The names of the entries that `isKept` accepts, sorted; none if there is no folder. @throws StorageError */
export function namesInFolder(folder: string, isKept: (name: string) => boolean = () => true): string[] {
  const names: string[] = [];
  for (const name of eachName(folder)) if (isKept(name)) names.push(name);
  return names.sort();
}

/** The names of a folder's entries, one by one and unsorted; none if there is no folder. @throws StorageError */
export function* eachName(folder: string): Generator<string, void, undefined> {
  if (!entryExists(folder)) return;
  try {
    for (const { name } of eachEntry(folder)) yield name;
  } catch (cause) {
    const error = toStorageError(cause, folder);
    if (error.kind !== 'missing') throw error;
  }
}

/** The entries of a folder, one by one and unsorted. @throws the system's error */
export function* eachEntry(folder: string): Generator<Dirent, void, undefined> {
  const directory = opendirSync(folder, { bufferSize: NAMES_AT_A_TIME });
  try {
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) yield entry;
  } finally {
    directory.closeSync();
  }
}

/** True if an entry has this path, even a broken link. False if the path cannot be examined. */
export function entryExists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Calls `nameOf` with 0, 1 and so on, and returns the first name that the folder does not have. */
export function firstFree(nameOf: (attempt: number) => string, folder: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = nameOf(attempt);
    if (!entryExists(join(folder, name))) return name;
  }
}

/** Decodes the bytes of a file and keeps a byte order mark. @throws StorageError if they are not valid UTF-8 */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new StorageError('not-text', path, { cause });
  }
}

/** Folders and texts as every part of persistence reads them. */
import { type Dirent, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError, toStorageError } from './storage-error.js';

/** Read at a time of a folder: many names at once would stay in memory beside those that are wanted. */
const NAMES_AT_A_TIME = 256;

/** Names of what is in a folder and is to be kept, sorted; none where there is no folder. @throws StorageError */
export function namesInFolder(folder: string, isKept: (name: string) => boolean = () => true): string[] {
  const names: string[] = [];
  for (const name of eachName(folder)) if (isKept(name)) names.push(name);
  return names.sort();
}

/** Names of all that is in a folder, in no order, one by one; none where there is no folder. @throws StorageError */
export function* eachName(folder: string): Generator<string, void, undefined> {
  if (!isThere(folder)) return;
  try {
    for (const { name } of eachEntry(folder)) yield name;
  } catch (cause) {
    const error = toStorageError(cause, folder);
    if (error.kind !== 'missing') throw error;
  }
}

/** What is in a folder, in no order, one by one. @throws what the disk says */
export function* eachEntry(folder: string): Generator<Dirent, void, undefined> {
  const directory = opendirSync(folder, { bufferSize: NAMES_AT_A_TIME });
  try {
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) yield entry;
  } finally {
    directory.closeSync();
  }
}

/**
 * True if the folder has an entry of that name, a link to nothing too. As `existsSync`, in a third of its time if there
 * is none, which is asked for every session of an import.
 */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The first of a row of names that nothing in the folder has. */
export function firstFree(nameOf: (attempt: number) => string, folder: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = nameOf(attempt);
    if (!isThere(join(folder, name))) return name;
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

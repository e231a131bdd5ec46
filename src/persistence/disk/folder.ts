/** Reads folders and decodes texts. */
import { type Dirent, lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError, toStorageError } from './storage-error.js';

/** Entries read at a time: reading a whole folder at once would keep all of its names in memory. */
const NAMES_AT_A_TIME = 256;

/**
 * The names of the entries of a folder that are not temporary, sorted; none if there is no folder. @throws
 * StorageError
 */
export function namesInFolder(folder: string, isKept: (name: string) => boolean = () => true): string[] {
  const names: string[] = [];
  for (const name of eachName(folder)) if (isKept(name)) names.push(name);
  return names.sort();
}

/** The names of all entries of a folder, one by one and unsorted; none if there is no folder. @throws StorageError */
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

/**
 * True if the folder has an entry of that name, including a broken link. Unlike `existsSync` it takes a third of the
 * time if there is none, which an import checks for every session.
 */
export function entryExists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The first name of a series that is free in the folder. */
export function firstFree(nameOf: (attempt: number) => string, folder: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = nameOf(attempt);
    if (!entryExists(join(folder, name))) return name;
  }
}

/** Decodes the bytes of a file, including a byte order mark. @throws StorageError if they are not valid UTF-8 */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new StorageError('not-text', path, { cause });
  }
}

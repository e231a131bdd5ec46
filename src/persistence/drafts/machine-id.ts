/** A random id of this machine in a file next to the database, because a host name may change. */
import { basename, dirname } from 'node:path';
import { v4 as uuidV4 } from 'uuid';
import { makeFolder, writeDurably } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { readPlainTextOrNull } from '../disk/plain-file.js';

const SUFFIX = '-machine';
const ID = /^[0-9a-f-]{36}$/;
const MAX_BYTES = 1024;

/** Reads the id; null if this machine has none yet or it cannot be read. Never throws. */
export function readMachineId(databasePath: string): string | null {
  const limits = { maxBytes: MAX_BYTES, root: dirname(databasePath) };
  const text = fallbackOnError(null, () => readPlainTextOrNull(`${databasePath}${SUFFIX}`, limits));
  const id = text?.trim() ?? '';
  return ID.test(id) ? id : null;
}

/** Reads the id, or creates it; null if it cannot be written. Never throws. */
export function machineId(databasePath: string): string | null {
  return readMachineId(databasePath) ?? fallbackOnError(null, () => makeMachineId(databasePath));
}

/** @throws StorageError */
function makeMachineId(databasePath: string): string | null {
  const folder = dirname(databasePath);
  makeFolder(folder);
  writeDurably(folder, `${basename(databasePath)}${SUFFIX}`, `${uuidV4()}\n`);
  // Reads the id again, because another process may have created it at the same time.
  return readMachineId(databasePath);
}

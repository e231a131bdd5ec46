/**
 * The random id of this machine. It is in a file next to the database, because synchronised folders must not contain
 * it, and a changed host name must not change it.
 */
import { basename, dirname } from 'node:path';
import { v4 as uuidV4 } from 'uuid';
import { makeFolder, writeDurably } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { readPlainTextOrNull } from '../disk/plain-file.js';

const SUFFIX = '-machine';
const ID = /^[0-9a-f-]{36}$/;
const MAX_BYTES = 1024;

/** The id; null if this machine has none yet or it cannot be read. Never throws. */
export function readMachineId(databasePath: string): string | null {
  const limits = { maxBytes: MAX_BYTES, root: dirname(databasePath) };
  const text = fallbackOnError(null, () => readPlainTextOrNull(`${databasePath}${SUFFIX}`, limits));
  const id = text?.trim() ?? '';
  return ID.test(id) ? id : null;
}

/** The id, made on first use; null if it cannot be written, so that drafts name no machine. Never throws. */
export function machineId(databasePath: string): string | null {
  return readMachineId(databasePath) ?? fallbackOnError(null, () => makeMachineId(databasePath));
}

/** @throws StorageError */
function makeMachineId(databasePath: string): string | null {
  const folder = dirname(databasePath);
  makeFolder(folder);
  writeDurably(folder, `${basename(databasePath)}${SUFFIX}`, `${uuidV4()}\n`);
  // Another process may have made one at the same time.
  return readMachineId(databasePath);
}

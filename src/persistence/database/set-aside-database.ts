/** Renames a database or its write-ahead log to a name with the date, and recognises such names. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { link, removeFile, rename } from '../disk/disk.js';
import { syncFolder } from '../disk/durable-file.js';
import { firstFree } from '../disk/folder.js';
import { plainFileStats } from '../disk/plain-file.js';
import { storageStep } from '../disk/storage-error.js';
import { compactTime } from '../session-files/session-file-name.js';
import { markerPathOf } from './clean-close-marker.js';

/** Why a database is set aside; part of its new name. */
export type SetAsideReason = 'damaged' | 'replaced';

/** Suffixes of the files that belong to a database. */
export const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Gives a database and its companion files names with the date.
 * @returns the first new name; null if there were no files
 * @throws StorageError
 */
export function setAsideDatabase(path: string, reason: SetAsideReason, now: Date): string | null {
  const folder = dirname(path);
  const nameOf = (attempt: number) =>
    `${basename(path)}.${reason}-${compactTime(now)}${attempt === 0 ? '' : `-${attempt}`}`;
  const there = COMPANIONS.filter((companion) => existsSync(path + companion));
  const [first] = there;
  if (first === undefined) return null;
  const name = firstFree(nameOf, folder);
  storageStep(path, () => {
    removeFile(markerPathOf(path));
    for (const companion of there) {
      // A hard link keeps the old name too, so that a database exists until the new one replaces it.
      if (companion === '') linkOrRename(path, join(folder, name));
      else rename(path + companion, join(folder, name + companion));
    }
    syncFolder(folder);
  });
  return name + first;
}

/**
 * Gives a log that does not belong to the database at `path` a name with the date.
 * @returns the new name
 * @throws StorageError
 */
export function setAsideForeignLog(path: string, now: Date): string {
  const folder = dirname(path);
  const log = `${path}-wal`;
  const nameOf = (attempt: number) =>
    `${basename(path)}.damaged-${compactTime(now)}${attempt === 0 ? '' : `-${attempt}`}-wal`;
  const name = firstFree(nameOf, folder);
  storageStep(log, () => {
    rename(log, join(folder, name));
    syncFolder(folder);
  });
  return name;
}

/** Why the file `name`, next to the database at `path`, was set aside; null if it was not. */
export function setAsideReasonOf(name: string, path: string): SetAsideReason | null {
  if (!name.startsWith(`${basename(path)}.`)) return null;
  const [, reason] =
    /^\.(damaged|replaced)-\d{8}-\d{6}(?:-\d+)?(?:-wal|-shm|-journal)?$/.exec(
      name.slice(basename(path).length),
    ) ?? [];
  return reason === 'damaged' || reason === 'replaced' ? reason : null;
}

/**
 * True if there is no database, or only an empty file.
 * @throws StorageError if something else than a plain file is there
 */
export function isDatabaseMissing(path: string): boolean {
  const stats = plainFileStats(path, null);
  return stats === null || stats.size === 0n;
}

function linkOrRename(from: string, to: string): void {
  try {
    link(from, to);
  } catch {
    rename(from, to); // the file system does not support hard links
  }
}

/** Removes temporary files and folders of killed processes, if they have been unchanged for a minute. */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { announceStep, removeFile } from './disk.js';
import { namesInFolder } from './folder.js';

/** A temporary file or folder without a change for this long counts as left by a killed process. */
const STALE_MS = 60_000;

/** Matches `.NAME.XXXXXXXX.tmp`, the name of the temporary file that `writeWhole` writes and then renames to NAME. */
const TEMPORARY_DOCUMENT = /^\..+\.(?:json|jsonc|md)\.[\w-]{8}\.tmp$/;

export function isTemporaryDocument(name: string): boolean {
  return name.startsWith('.') && TEMPORARY_DOCUMENT.test(name);
}

/** True for `.STEM.XXXXXXXX.tmp`, also with the suffix of a database's companion file, such as `-wal`. */
export function isTemporaryOf(stem: string, name: string): boolean {
  return (
    name.startsWith(`.${stem}.`) && /^[\w-]{8}\.tmp(?:-wal|-shm|-journal)?$/.test(name.slice(stem.length + 2))
  );
}

/** Removes the stale temporary entries of a folder. Never throws. */
export function removeStaleIn(folder: string, isTemporary: (name: string) => boolean, now: Date): void {
  try {
    removeStale(folder, namesInFolder(folder, isTemporary), now);
  } catch {
    // If the folder cannot be listed, the code that needs the folder reports the error.
  }
}

/** Like `removeStaleIn`, for names that the caller has already listed. Never throws. */
export function removeStale(folder: string, names: readonly string[], now: Date): void {
  for (const name of names) {
    try {
      const path = join(folder, name);
      const isFolder = lstatSync(path).isDirectory();
      const paths = isFolder ? [path, ...readdirSync(path).map((each) => join(path, each))] : [path];
      const newestMs = Math.max(...paths.map((each) => lstatSync(each).mtimeMs));
      if (now.getTime() - newestMs > STALE_MS) removeEntry(path, isFolder);
    } catch {
      // The entry is gone, or a later start removes it.
    }
  }
}

function removeEntry(path: string, isFolder: boolean): void {
  if (!isFolder) {
    removeFile(path);
    return;
  }
  announceStep('rmdir', path);
  rmSync(path, { recursive: true, force: true });
}

/**
 * Removes temporary files and folders that a killed run left: only names that this program makes, and only if nothing
 * was written to them for a minute.
 */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { announceStep, removeFile } from './disk.js';
import { namesInFolder } from './folder.js';

/** A run that is alive writes to its temporary files all the time; a step of one takes a few seconds at most. */
const STALE_MS = 60_000;

/** `.NAME.XXXXXXXX.tmp`, as `writeWhole` makes it beside the document that it will replace. */
const TEMPORARY_DOCUMENT = /^\..+\.(?:json|jsonc|md)\.[\w-]{8}\.tmp$/;

/** True for a document that was not yet in its place when it was written. */
export function isTemporaryDocument(name: string): boolean {
  return name.startsWith('.') && TEMPORARY_DOCUMENT.test(name);
}

/** True for names that begin with `.STEM.`, as a database in the making and its log, or the folder of a backup. */
export function isTemporaryOf(stem: string, name: string): boolean {
  return (
    name.startsWith(`.${stem}.`) && /^[\w-]{8}\.tmp(?:-wal|-shm|-journal)?$/.test(name.slice(stem.length + 2))
  );
}

/** Removes the stale entries of a folder whose name is a temporary one. Never throws. */
export function removeStaleIn(folder: string, isTemporary: (name: string) => boolean, now: Date): void {
  try {
    removeStale(folder, namesInFolder(folder, isTemporary), now);
  } catch {
    // A folder that cannot be listed is reported by whatever needs it.
  }
}

/** As `removeStaleIn`, of names that are known already. Never throws. */
export function removeStale(folder: string, names: readonly string[], now: Date): void {
  for (const name of names) {
    try {
      const path = join(folder, name);
      const isFolder = lstatSync(path).isDirectory();
      const paths = isFolder ? [path, ...readdirSync(path).map((each) => join(path, each))] : [path];
      const newestMs = Math.max(...paths.map((each) => lstatSync(each).mtimeMs));
      if (now.getTime() - newestMs > STALE_MS) removeEntry(path, isFolder);
    } catch {
      // It is gone, or stays for the next start.
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

/** Size, time and state of the files and folders that the Files screen lists. */
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileDetails, FileState } from '../../domain/read-models/file-state.js';
import type { DataPaths } from '../paths.js';
import { isSessionFileName } from '../session-files/session-file-name.js';
import { SESSIONS, stateByName, usualState } from './file-kinds.js';
import { baseOf, locate, partsOf, statLinkTarget } from './output-folder.js';
import { detailsOfSetAside, SET_ASIDE_DATABASES } from './set-aside-databases.js';

/** Returns the sync states of session files by name; null if they are unknown. */
export type ReadSessionStates = (names: readonly string[]) => ReadonlyMap<string, FileState | null> | null;

/** The details of the paths in `wanted`, in that order, without files that are missing or cannot be examined. */
export function detailsOf(
  paths: DataPaths,
  wanted: readonly string[],
  readSessionStates: ReadSessionStates,
): readonly FileDetails[] {
  const names = wanted.filter((path) => folderOf(path) === SESSIONS).map(nameOf);
  const sessions = names.some(isSessionFileName) ? readSessionStates(names.filter(isSessionFileName)) : null;
  const assertBelow = createAssertBelow(paths);
  return wanted.flatMap((path): readonly FileDetails[] => {
    try {
      if (path === SET_ASIDE_DATABASES || folderOf(path) === SET_ASIDE_DATABASES) {
        const details = detailsOfSetAside(paths, path);
        return details ? [details] : [];
      }
      assertBelow(path);
      const base = baseOf(paths, path);
      const own = lstatSync(join(base, path), { throwIfNoEntry: false });
      return own ? [toDetails(base, path, own, sessions)] : [];
    } catch {
      return [];
    }
  });
}

function toDetails(
  base: string,
  path: string,
  own: Stats,
  sessions: ReadonlyMap<string, FileState | null> | null,
): FileDetails {
  const target = own.isSymbolicLink() ? statLinkTarget(base, path) : own;
  const stats = target ?? own;
  const isFolder = stats.isDirectory();
  const { mtimeMs: modifiedMs } = stats;
  const state = target === null ? 'link-out' : isFolder ? null : stateOf(path, sessions);
  return { path, sizeBytes: isFolder ? 0 : stats.size, modifiedMs, state };
}

function stateOf(path: string, sessions: ReadonlyMap<string, FileState | null> | null): FileState | null {
  const folder = folderOf(path);
  const name = nameOf(path);
  const usual = folder === SESSIONS ? (sessions?.get(name) ?? null) : usualState(folder, true);
  return stateByName(folder, name, usual);
}

/**
 * @returns a function that throws an OutputFolderError or the system's error if a path is not below its base folder
 */
function createAssertBelow(paths: DataPaths): (path: string) => void {
  const known = new Set<string>();
  return (path) => {
    partsOf(path);
    // Each folder is checked only once, because many paths have the same folder.
    const folder = folderOf(path);
    const base = baseOf(paths, path);
    const key = join(base, folder);
    if (!known.has(key)) locate(base, folder);
    known.add(key);
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

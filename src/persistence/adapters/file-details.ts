/** Size, time and state of files and folders below `data/output`. */
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileDetails, FileState } from '../../domain/read-models/file-state.js';
import type { DataPaths } from '../paths.js';
import { isSessionFileName } from '../session-files/session-file-name.js';
import { SESSIONS, stateByName, usualState } from './file-kinds.js';
import { locate, partsOf, statLinkTarget } from './output-folder.js';
import { detailsOfSetAside, SET_ASIDE_DATABASES } from './set-aside-databases.js';

/** Returns the sync states of session files by name; null if they are unknown. */
export type ReadSessionStates = (names: readonly string[]) => ReadonlyMap<string, FileState | null> | null;

/** Details in the order of `paths`. Files that are missing or cannot be examined are left out. */
export function detailsOf(
  paths: DataPaths,
  wanted: readonly string[],
  readSessionStates: ReadSessionStates,
): readonly FileDetails[] {
  const { output } = paths;
  const names = wanted.filter((path) => folderOf(path) === SESSIONS).map(nameOf);
  const sessions = names.some(isSessionFileName) ? readSessionStates(names.filter(isSessionFileName)) : null;
  const assertBelow = createAssertBelow(output);
  return wanted.flatMap((path): readonly FileDetails[] => {
    try {
      if (path === SET_ASIDE_DATABASES || folderOf(path) === SET_ASIDE_DATABASES) {
        const details = detailsOfSetAside(paths, path);
        return details ? [details] : [];
      }
      assertBelow(path);
      const own = lstatSync(join(output, path), { throwIfNoEntry: false });
      return own ? [toDetails(output, path, own, sessions)] : [];
    } catch {
      return [];
    }
  });
}

function toDetails(
  output: string,
  path: string,
  own: Stats,
  sessions: ReadonlyMap<string, FileState | null> | null,
): FileDetails {
  const target = own.isSymbolicLink() ? statLinkTarget(output, path) : own;
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

/** @returns a function that throws if a path is not below `data/output`: OutputFolderError, or the system's error */
function createAssertBelow(output: string): (path: string) => void {
  const known = new Set<string>();
  return (path) => {
    partsOf(path);
    // Many paths share a folder.
    const folder = folderOf(path);
    if (!known.has(folder)) locate(output, folder);
    known.add(folder);
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

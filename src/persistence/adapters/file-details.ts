/** What is shown of some files and folders below `data/output` beside their names. */
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileDetails, FileState } from '../../domain/read-models/file-state.js';
import type { DataPaths } from '../paths.js';
import { isSessionFileName } from '../session-files/session-file-name.js';
import { SESSIONS, stateByName, usualState } from './file-kinds.js';
import { locate, partsOf, statsBehindLink } from './output-folder.js';
import { detailsOfSetAside, SET_ASIDE_DATABASES } from './set-aside-databases.js';

/** How files of sessions stand to their rows, by name; null where nobody knows. */
export type LookAtSessions = (names: readonly string[]) => ReadonlyMap<string, FileState | null> | null;

/** In their order; what is not there, or cannot be looked at, is left out. */
export function detailsOf(
  paths: DataPaths,
  asked: readonly string[],
  lookAtSessions: LookAtSessions,
): readonly FileDetails[] {
  const { output } = paths;
  const names = asked.filter((path) => folderOf(path) === SESSIONS).map(nameOf);
  const sessions = names.some(isSessionFileName) ? lookAtSessions(names.filter(isSessionFileName)) : null;
  const guard = guarding(output);
  return asked.flatMap((path): readonly FileDetails[] => {
    try {
      if (path === SET_ASIDE_DATABASES || folderOf(path) === SET_ASIDE_DATABASES) {
        const details = detailsOfSetAside(paths, path);
        return details ? [details] : [];
      }
      guard(path);
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
  const behind = own.isSymbolicLink() ? statsBehindLink(output, path) : own;
  const stats = behind ?? own;
  const isFolder = stats.isDirectory();
  const { mtimeMs: modifiedMs } = stats;
  const state = behind === null ? 'link-out' : isFolder ? null : stateOf(path, sessions);
  return { path, sizeBytes: isFolder ? 0 : stats.size, modifiedMs, state };
}

function stateOf(path: string, sessions: ReadonlyMap<string, FileState | null> | null): FileState | null {
  const folder = folderOf(path);
  const name = nameOf(path);
  const usual = folder === SESSIONS ? (sessions?.get(name) ?? null) : usualState(folder, true);
  return stateByName(folder, name, usual);
}

/** Makes sure that what a path names lies below `data/output`. @returns throws OutputFolderError, or what the disk says */
function guarding(output: string): (path: string) => void {
  const known = new Set<string>();
  return (path) => {
    partsOf(path);
    // Many paths have their folder in common.
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

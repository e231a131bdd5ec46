/**
 * Lists `data/output`, `data/programs` (named `programs`) and the databases that were set aside. No other folder is
 * accessible.
 */
import { accessSync, constants, type Dirent, existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { FileState, FolderContent } from '../../domain/read-models/file-state.js';
import { eachEntry } from '../disk/folder.js';
import type { DataPaths } from '../paths.js';
import { PROGRAMS, SESSIONS, stateByName, usualState } from './file-kinds.js';
import { contentOfSetAside, databasesSetAside, SET_ASIDE_DATABASES } from './set-aside-databases.js';

/** The message is a clause without a full stop. */
export class OutputFolderError extends Error {}

/**
 * The content of one folder; an empty `folder` is `data/output` itself.
 * @param hasRows whether the database can be read
 * @throws OutputFolderError, or the system's error
 */
export function contentOf(paths: DataPaths, folder: string, hasRows: boolean): FolderContent {
  const base = baseOf(paths, folder);
  if (folder === SET_ASIDE_DATABASES) return contentOfSetAside(paths);
  const databases = folder === '' && databasesSetAside(paths).length > 0 ? [SET_ASIDE_DATABASES] : [];
  const programs = folder === '' && isAmongOutput(paths) && existsSync(paths.programs) ? [PROGRAMS] : [];
  if (folder === '' && !statSync(base, { throwIfNoEntry: false })) {
    return { folders: [...databases, ...programs], files: [], states: { usual: null, others: new Map() } };
  }
  const location = locate(base, folder);
  const folders: string[] = [...programs];
  const files: string[] = [];
  const usual = usualState(folder, hasRows);
  const others = new Map<string, FileState | null>();
  for (const entry of eachEntry(location)) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const kind = kindOf(entry, base, folder);
    if (kind === 'folder') {
      folders.push(name);
      continue;
    }
    files.push(name);
    const state = kind === 'link-out' ? kind : stateByName(folder, name, usual);
    if (state !== usual) others.set(name, state);
  }
  // Throws if this process may list the folder but not search it: then it can read none of the files.
  accessSync(location, constants.X_OK);
  for (const names of [folders, files]) {
    names.sort(); // by code unit, so that the order does not depend on the locale
    if (folder === SESSIONS) names.reverse(); // newest first, because names of sessions begin with the date
  }
  return { folders: [...databases, ...folders], files, states: { usual, others } };
}

/** The base folder of a path: `data` for programs, `data/output` for all others. */
export function baseOf(paths: DataPaths, path: string): string {
  const isProgram = path === PROGRAMS || path.startsWith(`${PROGRAMS}/`);
  return isProgram && isAmongOutput(paths) ? dirname(paths.programs) : paths.output;
}

/** True if `data/output` has no entry `programs`, so that the folder of programs can have this name there. */
function isAmongOutput({ output }: DataPaths): boolean {
  return !existsSync(join(output, PROGRAMS));
}

/** Splits a path below `data/output` into its parts. @throws OutputFolderError if it is not such a path */
export function partsOf(path: string): readonly string[] {
  const parts = path === '' ? [] : path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
    throw new OutputFolderError('it is not a path below data/output');
  }
  return parts;
}

/**
 * Resolves a path below its base to its real location.
 * @throws OutputFolderError if it leads outside; the system's error if nothing is there
 */
export function locate(base: string, path: string): string {
  const parts = partsOf(path);
  if (parts[0] === SET_ASIDE_DATABASES) throw new OutputFolderError('it is a database, not text');
  const top = parts[0] === PROGRAMS ? join(base, PROGRAMS) : base;
  const root = realpathSync(top);
  const location = realpathSync(join(base, ...parts));
  if (location === root || location.startsWith(root + sep)) return location;
  throw new OutputFolderError('it is a link out of data/output');
}

/** The stats of a link's target; null if the target is missing or outside the base. */
export function statLinkTarget(base: string, path: string): Stats | null {
  try {
    return statSync(locate(base, path));
  } catch {
    return null;
  }
}

/** The kind of an entry; `link-out` for a broken link, or a link to a place outside the base. */
function kindOf(entry: Dirent, base: string, folder: string): 'folder' | 'file' | 'link-out' {
  const at = entry.isSymbolicLink() ? statLinkTarget(base, pathIn(folder, entry.name)) : entry;
  if (at === null) return 'link-out';
  return at.isDirectory() ? 'folder' : 'file';
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

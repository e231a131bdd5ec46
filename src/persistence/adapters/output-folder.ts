/** What lies below `data/output` by name, and nothing outside that folder but the databases set aside. */
import { accessSync, constants, type Dirent, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FileState, FolderContent } from '../../domain/read-models/file-state.js';
import { eachEntry } from '../disk/folder.js';
import type { DataPaths } from '../paths.js';
import { SESSIONS, stateByName, usualState } from './file-kinds.js';
import { contentOfSetAside, databasesSetAside, SET_ASIDE_DATABASES } from './set-aside-databases.js';

/** What stands in the way: a sentence without its end. */
export class OutputFolderError extends Error {}

/**
 * What one folder holds; `data/output` itself may be missing: it holds nothing.
 * @param hasRows whether anybody knows how the files of sessions stand to their rows
 * @throws OutputFolderError, or what the disk says
 */
export function contentOf(paths: DataPaths, folder: string, hasRows: boolean): FolderContent {
  const { output } = paths;
  if (folder === SET_ASIDE_DATABASES) return contentOfSetAside(paths);
  const databases = folder === '' && databasesSetAside(paths).length > 0 ? [SET_ASIDE_DATABASES] : [];
  if (folder === '' && !statSync(output, { throwIfNoEntry: false })) {
    return { folders: databases, files: [], states: { usual: null, others: new Map() } };
  }
  const location = locate(output, folder);
  const folders: string[] = [];
  const files: string[] = [];
  const usual = usualState(folder, hasRows);
  const others = new Map<string, FileState | null>();
  for (const entry of eachEntry(location)) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const kind = kindOf(entry, output, folder);
    if (kind === 'folder') {
      folders.push(name);
      continue;
    }
    files.push(name);
    const state = kind === 'link-out' ? kind : stateByName(folder, name, usual);
    if (state !== usual) others.set(name, state);
  }
  // Its names may be read, and yet nothing that lies in it.
  accessSync(location, constants.X_OK);
  for (const names of [folders, files]) {
    names.sort(); // by code unit: the same order on every machine
    if (folder === SESSIONS) names.reverse(); // names of sessions begin with their date: newest first
  }
  return { folders: [...databases, ...folders], files, states: { usual, others } };
}

/** The names a path below `data/output` is made of. @throws OutputFolderError where it is none */
export function partsOf(path: string): readonly string[] {
  const parts = path === '' ? [] : path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
    throw new OutputFolderError('it is no path below data/output');
  }
  return parts;
}

/** Where a path below `data/output` really lies. @throws OutputFolderError where that is not below it */
export function locate(output: string, path: string): string {
  const parts = partsOf(path);
  if (parts[0] === SET_ASIDE_DATABASES) throw new OutputFolderError('it is a database, and no text');
  const root = realpathSync(output);
  const location = realpathSync(join(root, ...parts));
  if (location === root || location.startsWith(root + sep)) return location;
  throw new OutputFolderError('it is a link out of data/output');
}

/** What a link leads to; null where it leads out of the folder or to nothing, which reading it says. */
export function statsBehindLink(output: string, path: string): Stats | null {
  try {
    return statSync(locate(output, path));
  } catch {
    return null;
  }
}

/** A link that is not followed is listed as a file. */
function kindOf(entry: Dirent, output: string, folder: string): 'folder' | 'file' | 'link-out' {
  const at = entry.isSymbolicLink() ? statsBehindLink(output, pathIn(folder, entry.name)) : entry;
  if (at === null) return 'link-out';
  return at.isDirectory() ? 'folder' : 'file';
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** What lies below `data/output` and what it is, and nothing outside that folder but the databases set aside. */
import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { FileEntry, FileState } from '../../store/ports/files-port.js';
import type { FilesLook } from '../both-stores/copy-states.js';
import { setAsideReasonOf } from '../database/rebuild-database.js';
import type { DataPaths } from '../paths.js';
import {
  isConflictFileName,
  isSessionFileName,
  isSetAsideFileName,
} from '../session-files/session-file-name.js';

export const SESSIONS = 'sessions';
/** No folder of the disk: databases are set aside beside the database itself. */
export const SET_ASIDE_DATABASES = 'set-aside databases';

/** Looks how the files of sessions stand to their rows; null where nobody knows. */
export type LookAtSessions = () => FilesLook | null;

/** What stands in the way: a sentence without its end. */
export class Refusal extends Error {}

/** The entries of one folder; `data/output` itself may be missing: no entries. @throws Refusal, or what the disk says */
export function listFolder(
  paths: DataPaths,
  folder: string,
  lookAtSessions: LookAtSessions,
): readonly FileEntry[] {
  const { output } = paths;
  if (folder === SET_ASIDE_DATABASES) return databasesSetAside(paths);
  const databases = folder === '' ? databaseFolder(paths) : [];
  if (folder === '' && !statSync(output, { throwIfNoEntry: false })) return databases;
  // The names first: what comes later is not among them.
  const names = readdirSync(locate(output, folder), { withFileTypes: true });
  const look = folder === SESSIONS ? lookAtSessions() : null;
  const entries: FileEntry[] = [];
  for (const found of names) {
    const entry = found.name.startsWith('.') ? null : entryOf(output, folder, found, look);
    if (entry) entries.push(entry);
  }
  const direction = folder === SESSIONS ? -1 : 1; // names of sessions begin with their date: newest first
  entries.sort(
    (one, other) =>
      Number(other.isFolder) - Number(one.isFolder) || direction * compareNames(one.name, other.name),
  );
  return [...databases, ...entries];
}

/** Where a path below `data/output` really lies. @throws Refusal where that is not below it */
export function locate(output: string, path: string): string {
  const parts = path === '' ? [] : path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
    throw new Refusal('it is no path below data/output');
  }
  if (parts[0] === SET_ASIDE_DATABASES) throw new Refusal('it is a database, and no text');
  const root = realpathSync(output);
  const location = realpathSync(join(root, ...parts));
  if (location === root || location.startsWith(root + sep)) return location;
  throw new Refusal('it is a link out of data/output');
}

/** The entry of a name, null where it went away meanwhile. A link that is not followed is listed as a file. */
function entryOf(output: string, folder: string, found: Dirent, look: FilesLook | null): FileEntry | null {
  const { name } = found;
  const path = folder === '' ? name : `${folder}/${name}`;
  const stamp = found.isFile() ? look?.stampOf(name) : null;
  if (stamp) {
    const modifiedMs = stamp.modifiedMicroseconds / 1000;
    return {
      path,
      name,
      isFolder: false,
      sizeBytes: stamp.sizeBytes,
      modifiedMs,
      state: stateIn(folder, name, look),
    };
  }
  const own = lstatSync(join(output, path), { throwIfNoEntry: false });
  if (!own) return null;
  const behind = own.isSymbolicLink() ? statsBehindLink(output, path) : own;
  const stats = behind ?? own;
  const isFolder = stats.isDirectory();
  const state = behind === null ? 'link-out' : isFolder ? null : stateIn(folder, name, look);
  const sizeBytes = isFolder ? 0 : stats.size;
  return { path, name, isFolder, sizeBytes, modifiedMs: stats.mtimeMs, state };
}

function statsBehindLink(output: string, path: string): Stats | null {
  try {
    return statSync(locate(output, path));
  } catch {
    return null; // it leads out of the folder or to nothing; reading it says so
  }
}

function stateIn(folder: string, name: string, look: FilesLook | null): FileState | null {
  switch (folder) {
    case SESSIONS:
      if (isConflictFileName(name)) return 'conflict';
      if (isSetAsideFileName(name)) return 'set-aside';
      return isSessionFileName(name) ? sessionState(name, look) : null;
    case 'trash':
      return isSessionFileName(name) ? 'deleted' : null;
    case 'trash/replaced':
      return 'replaced';
    case 'drafts':
      return /^draft_.*\.json$/.test(name) ? 'draft' : null;
    default:
      return null;
  }
}

function sessionState(name: string, look: FilesLook | null): FileState | null {
  if (look === null) return null;
  // What is no session has no row either.
  const state = look.stateOf(name) ?? 'file-only';
  // The file is here: it came after the stores were looked at.
  return state === 'database-only' ? null : state;
}

/** One entry where any database is set aside, else none. */
function databaseFolder(paths: DataPaths): readonly FileEntry[] {
  const [newest] = databasesSetAside(paths);
  if (!newest) return [];
  const { modifiedMs } = newest;
  const name = SET_ASIDE_DATABASES;
  return [{ path: name, name, isFolder: true, sizeBytes: 0, modifiedMs, state: null }];
}

/** The newest first: their names end with the time. */
function databasesSetAside({ database }: DataPaths): readonly FileEntry[] {
  const folder = dirname(database);
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  const entries = readdirSync(folder).flatMap((name): FileEntry[] => {
    const reason = setAsideReasonOf(name, database);
    const stats = reason && lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (!stats) return [];
    const state = reason === 'damaged' ? 'damaged-database' : 'replaced-database';
    const path = `${SET_ASIDE_DATABASES}/${name}`;
    return [{ path, name, isFolder: false, sizeBytes: stats.size, modifiedMs: stats.mtimeMs, state }];
  });
  const timeOf = ({ name }: FileEntry) => name.slice(basename(database).length).replace(/^\.[a-z]+-/, '');
  return entries.sort((one, other) => -compareNames(timeOf(one), timeOf(other)));
}

/** By code unit: the same order on every machine. */
function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

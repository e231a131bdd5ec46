/** The files below `data/output`, to look at: listed and read, never written, and nothing outside that folder. */
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { readDocument } from '../../domain/dialects/read-document.js';
import type { FileEntry, FileRead, FilesPort, FileValidity } from '../../store/ports.js';
import { toStorageError } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';

/** A text of this size still fits one string, and its rows the memory. */
const MAX_READ_BYTES = 256_000_000;
/** No session comes near this; checking such a text would hold up the screen. */
const MAX_CHECKED_BYTES = 8_000_000;

const SESSIONS = 'sessions';

/** `entries` throws one sentence where a folder cannot be read; `data/output` itself may be missing: no entries. */
export function createFilesPort(paths: DataPaths): FilesPort {
  const output = dirname(paths.sessions);
  return {
    entries: (folder) => {
      try {
        return listFolder(output, folder);
      } catch (error) {
        throw new Error(`${nameOf(folder)} cannot be listed: ${reasonOf(error)}.`, { cause: error });
      }
    },
    read: (path) => {
      try {
        return readText(output, path);
      } catch (error) {
        return { status: 'unreadable', reason: reasonOf(error) };
      }
    },
  };
}

/** What stands in the way: a sentence without its end. */
class Refusal extends Error {}

function listFolder(output: string, folder: string): readonly FileEntry[] {
  if (folder === '' && !statSync(output, { throwIfNoEntry: false })) return [];
  const names = readdirSync(locate(output, folder)).filter((name) => !name.startsWith('.'));
  const entries = names.flatMap((name) => entryOf(output, folder === '' ? name : `${folder}/${name}`));
  const direction = folder === SESSIONS ? -1 : 1; // names of sessions begin with their date: newest first
  return entries.sort(
    (one, other) =>
      Number(other.isFolder) - Number(one.isFolder) || direction * compareNames(one.name, other.name),
  );
}

/** The entry of a path, none where it went away meanwhile. A link that is not followed is listed as a file. */
function entryOf(output: string, path: string): readonly FileEntry[] {
  const own = lstatSync(join(output, path), { throwIfNoEntry: false });
  if (!own) return [];
  const stats = (own.isSymbolicLink() && statsBehindLink(output, path)) || own;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isFolder = stats.isDirectory();
  return [{ path, name, isFolder, sizeBytes: isFolder ? 0 : stats.size, modifiedMs: stats.mtimeMs }];
}

function statsBehindLink(output: string, path: string): Stats | null {
  try {
    return statSync(locate(output, path));
  } catch {
    return null; // it leads out of the folder or to nothing; reading it says so
  }
}

function readText(output: string, path: string): FileRead {
  const location = locate(output, path);
  const stats = statSync(location);
  if (!stats.isFile()) throw new Refusal(stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
  if (stats.size > MAX_READ_BYTES) throw new Refusal('it is larger than 256 MB');
  const bytes = readFileSync(location);
  if (bytes.includes(0)) throw new Refusal('it is not a text');
  // Not fatal: bytes that are no UTF-8 show as U+FFFD, and the rest of the text with them.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { status: 'read', text, sizeBytes: bytes.length, validity: validityOf(path, text, bytes.length) };
}

function validityOf(path: string, text: string, sizeBytes: number): FileValidity {
  const isSession = path.startsWith(`${SESSIONS}/`) && path.endsWith('.json');
  if (!isSession || sizeBytes > MAX_CHECKED_BYTES) return { status: 'none' };
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (read.ok) return { status: 'valid' };
  const { place, reason } = read.problem;
  return { status: 'invalid', reason: [place, reason].filter(Boolean).join(': ') };
}

/** Where a path below `data/output` really lies. @throws Refusal where that is not below it */
function locate(output: string, path: string): string {
  const parts = path === '' ? [] : path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
    throw new Refusal('it is no path below data/output');
  }
  const root = realpathSync(output);
  const location = realpathSync(join(root, ...parts));
  if (location === root || location.startsWith(root + sep)) return location;
  throw new Refusal('it is a link out of data/output');
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  switch (toStorageError(error, '').kind) {
    case 'missing':
      return 'it is no longer there';
    case 'no-permission':
      return 'you have no permission to read it';
    case 'not-a-folder':
      return 'it is no folder';
    default:
      return `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}

function nameOf(folder: string): string {
  return folder === '' ? 'data/output' : `data/output/${folder}`;
}

/** By code unit: the same order on every machine. */
function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

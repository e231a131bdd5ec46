/** The files below `data/output`, to look at: listed and read, never written. */
import { readFileSync, statSync } from 'node:fs';
import { readDocument } from '../../domain/dialects/read-document.js';
import type { FileRead, FilesPort, FileValidity } from '../../store/ports/files-port.js';
import { lookAtFiles } from '../both-stores/copy-states.js';
import type { SessionStores } from '../both-stores/save-session.js';
import { toStorageError } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { type LookAtSessions, listFolder, locate, Refusal, SESSIONS } from './output-folder.js';

/** A text of this size still fits one string, and its rows the memory. */
const MAX_READ_BYTES = 256_000_000;
/** No session comes near this; checking such a text would hold up the screen. */
const MAX_CHECKED_BYTES = 8_000_000;

/**
 * `entries` throws one sentence where a folder cannot be read.
 * @param stores says how the files of sessions stand to their rows; left out, nobody does
 */
export function createFilesPort(paths: DataPaths, stores?: SessionStores): FilesPort {
  const look = looking(stores);
  return {
    entries: (folder) => {
      try {
        return listFolder(paths, folder, look);
      } catch (error) {
        throw new Error(`${nameOf(folder)} cannot be listed: ${reasonOf(error)}.`, { cause: error });
      }
    },
    read: (path) => {
      try {
        return readText(paths.output, path);
      } catch (error) {
        return { status: 'unreadable', reason: reasonOf(error) };
      }
    },
  };
}

function looking(stores: SessionStores | undefined): LookAtSessions {
  return () => {
    try {
      return stores ? lookAtFiles(stores) : null;
    } catch {
      return null; // the Data screen says what is wrong with the database
    }
  };
}

function readText(output: string, path: string): FileRead {
  const location = locate(output, path);
  const stats = statSync(location);
  if (!stats.isFile()) throw new Refusal(stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
  if (stats.size > MAX_READ_BYTES) throw new Refusal('it is larger than 256 MB');
  const bytes = readFileSync(location);
  // In JSON it is one more character that may not stand there, and is shown where it does.
  if (bytes.includes(0) && !path.endsWith('.json')) throw new Refusal('it is not a text');
  // Not fatal: bytes that are no UTF-8 show as U+FFFD, and the rest of the text with them.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { status: 'read', text, sizeBytes: bytes.length, validity: validityOf(path, text, bytes.length) };
}

function validityOf(path: string, text: string, sizeBytes: number): FileValidity {
  const isSession = path.startsWith(`${SESSIONS}/`) && path.endsWith('.json');
  if (!isSession || sizeBytes > MAX_CHECKED_BYTES) return { status: 'none' };
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (read.ok) return { status: 'valid' };
  const { place, reason, faults = [] } = read.problem;
  return { status: 'invalid', reason: [place, reason].filter(Boolean).join(': '), faults };
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

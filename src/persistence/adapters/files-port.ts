/** The port of the Files screen. It lists and reads files, and never writes. */
import { join } from 'node:path';
import { readDocument } from '../../domain/dialects/read-document.js';
import { parseJson } from '../../domain/parse-json.js';
import type { FileRead, FileStates, FileValidity } from '../../domain/read-models/file-state.js';
import type { FilesPort } from '../../store/ports/files-port.js';
import { readPlainFile } from '../disk/plain-file.js';
import { toStorageError } from '../disk/storage-error.js';
import type { Steps } from '../disk/time-sliced-work.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { statesOfAllFiles, statesOfFiles } from '../sync/file-states.js';
import type { SessionStores } from '../sync/session-stores.js';
import { detailsOf, type ReadSessionStates } from './file-details.js';
import { SESSIONS } from './file-kinds.js';
import { baseOf, contentOf, locate, OutputFolderError } from './output-folder.js';

/** The largest file that is read, so that its text fits into one string and its lines fit into memory. */
const MAX_READ_BYTES = 256 * 1024 ** 2;
/** The largest text that is validated. Validating a larger text would block the screen. */
const MAX_CHECKED_BYTES = 8_000_000;

/** @param stores used for the sync states of session files; if absent, the states are unknown */
export function createFilesPort(paths: DataPaths, stores?: SessionStores): FilesPort {
  return {
    content: (folder) => {
      try {
        const hasRows = stores !== undefined && !(stores.repository instanceof Error);
        return contentOf(paths, folder, hasRows);
      } catch (error) {
        throw new Error(
          `${pathInRoot(join(baseOf(paths, folder), folder), paths.root)} cannot be listed: ${reasonOf(error)}.`,
          { cause: error },
        );
      }
    },
    details: (wanted) => detailsOf(paths, wanted, createReadSessionStates(stores)),
    sessionStates: () => readAllStates(stores),
    read: (path) => {
      try {
        return readText(baseOf(paths, path), path);
      } catch (error) {
        return { status: 'unreadable', reason: reasonOf(error) };
      }
    },
  };
}

function createReadSessionStates(stores: SessionStores | undefined): ReadSessionStates {
  return (names) => {
    try {
      return stores ? statesOfFiles(stores, names) : null;
    } catch {
      return null; // the states are unknown; the Data screen shows what is wrong with the database
    }
  };
}

function* readAllStates(stores: SessionStores | undefined): Steps<FileStates> {
  try {
    if (stores) return { usual: 'equal', others: yield* statesOfAllFiles(stores) };
  } catch {
    // The states are unknown; the Data screen shows what is wrong with the database.
  }
  return { usual: null, others: new Map() };
}

function readText(base: string, path: string): FileRead {
  const location = locate(base, path);
  const bytes = readPlainFile(location, { maxBytes: MAX_READ_BYTES, root: null });
  // JSON with a NUL is shown: its NUL is reported as a syntax error at its position.
  if (bytes.includes(0) && !path.endsWith('.json')) throw new OutputFolderError('it is not text');
  // Without the option `fatal`, invalid bytes appear as U+FFFD and the rest of the text is shown.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { status: 'read', text, sizeBytes: bytes.length, validity: validityOf(path, text, bytes.length) };
}

function validityOf(path: string, text: string, sizeBytes: number): FileValidity {
  if (!path.endsWith('.json') || sizeBytes > MAX_CHECKED_BYTES) return { status: 'none' };
  if (!path.startsWith(`${SESSIONS}/`)) return syntaxOf(text);
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (read.ok) return { status: 'valid' };
  const { place, reason, errors = [] } = read.error;
  return { status: 'invalid', reason: [place, reason].filter(Boolean).join(': '), errors };
}

/** Checks only the syntax. Of the JSON files, only those in `sessions` are validated as sessions. */
function syntaxOf(text: string): FileValidity {
  const { error } = parseJson(text);
  if (error === null) return { status: 'none' };
  return { status: 'invalid', reason: `${error.place}: ${error.reason}`, errors: [] };
}

function reasonOf(error: unknown): string {
  if (error instanceof OutputFolderError) return error.message;
  switch (toStorageError(error, '').kind) {
    case 'missing':
      return 'it no longer exists';
    case 'is-a-folder':
      return 'it is a folder';
    case 'not-a-plain-file':
      return 'it is not a plain file';
    case 'too-large':
      return 'it is larger than 256 MiB';
    case 'no-permission':
      return 'you have no permission to read it';
    case 'not-a-folder':
      return 'it is not a folder';
    default:
      return `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}

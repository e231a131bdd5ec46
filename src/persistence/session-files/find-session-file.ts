/** Finds the file of a session. Its content decides, because users may rename files. */
import { entryExists } from '../disk/folder.js';
import { StorageError, type StorageErrorKind } from '../disk/storage-error.js';
import type { SessionExporter } from './session-exporter.js';
import { candidateFileNames } from './session-file-name.js';
import { recordOf } from './session-text.js';

export type SessionFile = { readonly name: string; readonly text: string };

/**
 * Finds the file of a session; null if there is none.
 * @param rowFileName null if no row names a file
 * @param namesInRows the files that rows name
 * @throws StorageError
 */
export function findSessionFile(
  exporter: SessionExporter,
  session: { readonly _id: string; readonly date: string },
  rowFileName: string | null,
  namesInRows: () => readonly string[],
): SessionFile | null {
  const names = [...(rowFileName === null ? [] : [rowFileName]), ...candidateFileNames(session)];
  for (const name of names) {
    const text = name === rowFileName ? exporter.read(name) : readIfPlain(exporter, name);
    if (text === null) continue;
    const holder = recordOf(text)?._id;
    // The file of the row may be invalid, but must not hold another session.
    if (holder === session._id || (holder === undefined && name === rowFileName)) return { name, text };
  }
  if (rowFileName !== null) return firstHolding(exporter, session._id, exporter.fileNames());
  const orphan = orphansOf(exporter, namesInRows).get(session._id);
  return orphan === undefined ? null : firstHolding(exporter, session._id, [orphan]);
}

/** The files whose session's id begins with `prefix`. Slow, because every file is read. */
export function findFilesByPrefix(exporter: SessionExporter, prefix: string): readonly SessionFile[] {
  return exporter.fileNames().flatMap((name) => {
    const text = readIfReadable(exporter, name);
    const id = text === null ? undefined : recordOf(text)?._id;
    return text !== null && id?.startsWith(prefix.toLowerCase()) ? [{ name, text }] : [];
  });
}

function firstHolding(exporter: SessionExporter, id: string, names: readonly string[]): SessionFile | null {
  for (const name of names) {
    const text = readIfReadable(exporter, name);
    if (text?.toLowerCase().includes(id) && recordOf(text)?._id === id) return { name, text };
  }
  return null;
}

const orphans = new WeakMap<SessionExporter, ReadonlyMap<string, string>>();

/** Files that no row names, by the id of their session. Read once per exporter, when first needed. */
function orphansOf(
  exporter: SessionExporter,
  namesInRows: () => readonly string[],
): ReadonlyMap<string, string> {
  const known = orphans.get(exporter);
  if (known) return known;
  const named = new Set(namesInRows());
  const found = new Map<string, string>();
  for (const name of exporter.fileNames()) {
    const id = named.has(name) ? undefined : recordOf(readIfReadable(exporter, name) ?? '')?._id;
    if (id !== undefined) found.set(id, name);
  }
  orphans.set(exporter, found);
  return found;
}

/** The text of a file; null if it is missing, too large or not a plain file in the data root. @throws StorageError */
function readIfPlain(exporter: SessionExporter, name: string): string | null {
  // A fast first check, because most names are free, and a read also checks the folder and its parents.
  if (!entryExists(exporter.pathOf(name))) return null;
  try {
    return exporter.read(name);
  } catch (cause) {
    if (cause instanceof StorageError && NO_SESSIONS.includes(cause.kind)) return null;
    throw cause;
  }
}

const NO_SESSIONS: readonly StorageErrorKind[] = [
  'not-a-plain-file',
  'outside-root',
  'is-a-folder',
  'too-large',
];

/** The text of a file; null if the file is missing or cannot be read. */
function readIfReadable(exporter: SessionExporter, name: string): string | null {
  try {
    return exporter.read(name);
  } catch {
    return null;
  }
}

/** Which file in the folder of sessions is a session's: what it is called says little, what it holds decides. */
import { readDocument } from '../domain/dialects/read-document.js';
import type { TrainingSession } from '../domain/record.js';
import type { SessionExporter } from './session-exporter.js';
import { candidateFileNames } from './session-file-name.js';

export type SessionFile = { readonly name: string; readonly text: string };

/**
 * The file of a session: where its row says, else under a name the rule would give it, else, where the row's
 * file is gone, under the name a person has given it since. Null where there is none. @throws StorageError
 * @param rowFileName what the session's row says its file is called; null where it does not say
 */
export function findSessionFile(
  exporter: SessionExporter,
  session: { readonly _id: string; readonly date: string },
  rowFileName: string | null,
): SessionFile | null {
  const names = [...(rowFileName === null ? [] : [rowFileName]), ...candidateFileNames(session)];
  for (const name of names) {
    const text = exporter.read(name);
    if (text === null) continue;
    const holder = recordOf(text)?._id;
    // A file the row names that cannot be read is still the session's; one that holds another session is not.
    if (holder === session._id || (holder === undefined && name === rowFileName)) return { name, text };
  }
  // Only here are all files looked through: a row that names none never had one.
  return rowFileName === null ? null : findById(exporter, session._id);
}

/** The record a document holds, or null where it cannot be read. */
export function recordOf(text: string): TrainingSession | null {
  // Users are left aside when records are compared, so it does not matter whose an unsigned one is.
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  return read.ok ? read.value : null;
}

function findById(exporter: SessionExporter, id: string): SessionFile | null {
  for (const name of exporter.fileNames()) {
    const text = exporter.read(name);
    if (text?.toLowerCase().includes(id) && recordOf(text)?._id === id) return { name, text };
  }
  return null;
}

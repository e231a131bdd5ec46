/** Comparing both stores, every byte of them, and each document with the schema. Nothing is written. */
import { readDocument } from '../domain/dialects/read-document.js';
import { recordOf } from './find-session-file.js';
import type { SessionExporter } from './session-exporter.js';
import { describeStorageError, toStorageError } from './storage-error.js';
import { hashText } from './text-hash.js';
import type { StoredText, TrainingSessionRepository } from './training-session-repository.js';

/** What was found; everything but the two counts is empty where all is well. */
export type Verification = {
  readonly sessions: number;
  readonly agree: number;
  readonly dbOnly: readonly string[];
  readonly jsonOnly: readonly string[];
  readonly differ: readonly string[];
  readonly invalid: readonly { readonly file: string; readonly reason: string }[];
  readonly conflicts: readonly { readonly id: string | null; readonly file: string }[];
  readonly pending: readonly string[];
};

/** True when both stores hold the same sessions, each valid, with nothing left to settle. */
export function isAllWell(found: Verification): boolean {
  const lists = [found.dbOnly, found.jsonOnly, found.differ, found.invalid, found.conflicts, found.pending];
  return lists.every((list) => list.length === 0);
}

/**
 * Reads both stores whole and compares them.
 * @param repository null where there is no database
 * @param databaseName what a row that cannot be read is reported under
 * @throws StorageError where a store cannot be read at all
 */
export function verifyStores(
  repository: TrainingSessionRepository | null,
  exporter: SessionExporter,
  databaseName: string,
): Verification {
  const rows = new Map((repository?.getTexts() ?? []).map((row) => [row.id, row]));
  const invalid: { file: string; reason: string }[] = [];
  const files = readFiles(exporter, invalid);
  for (const row of rows.values()) {
    const reason = problemOf(row.text, row.id);
    if (reason) invalid.push({ file: `${databaseName}, session ${row.id}`, reason });
  }
  const ids = [...new Set([...rows.keys(), ...files.keys()])];
  const isAgreed = (id: string) => {
    const texts = files.get(id)?.map((file) => file.text) ?? [];
    return texts.length === 1 && texts[0] === rows.get(id)?.text;
  };
  return {
    sessions: ids.length,
    agree: ids.filter(isAgreed).length,
    dbOnly: ids.filter((id) => !files.has(id)),
    jsonOnly: ids.filter((id) => !rows.has(id)),
    differ: ids.filter((id) => files.has(id) && rows.has(id) && !isAgreed(id)),
    invalid,
    conflicts: exporter.conflictNames().map((file) => ({ id: idOfConflict(exporter, file), file })),
    pending: [...rows.values()].filter((row) => isPending(row, files.get(row.id) ?? [])).map((row) => row.id),
  };
}

type SessionFile = { readonly name: string; readonly text: string };

/** The files of each id; what is no session is put on the list of the invalid. */
function readFiles(
  exporter: SessionExporter,
  invalid: { file: string; reason: string }[],
): Map<string, SessionFile[]> {
  const files = new Map<string, SessionFile[]>();
  for (const name of exporter.fileNames()) {
    try {
      const text = exporter.read(name) ?? '';
      const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
      if (read.ok) files.set(read.value._id, [...(files.get(read.value._id) ?? []), { name, text }]);
      else invalid.push({ file: name, reason: describe(read.problem) });
    } catch (cause) {
      // A folder of that name, or a file that may not be read: the others are compared all the same.
      invalid.push({ file: name, reason: describeStorageError(toStorageError(cause, name)) });
    }
  }
  return files;
}

/** A row whose hash is not its text's has a file still to be written, unless the file says the same already. */
function isPending(row: StoredText, files: readonly SessionFile[]): boolean {
  return row.fileHash !== hashText(row.text) && !files.some((file) => file.text === row.text);
}

function problemOf(text: string, id: string): string | null {
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  if (!read.ok) return describe(read.problem);
  return read.value._id === id ? null : `holds the session ${read.value._id}`;
}

function describe(problem: { readonly place: string; readonly reason: string }): string {
  return [problem.place, problem.reason].filter(Boolean).join(': ');
}

function idOfConflict(exporter: SessionExporter, name: string): string | null {
  try {
    return recordOf(exporter.read(name) ?? '')?._id ?? null;
  } catch {
    return null; // its name is on the list all the same
  }
}

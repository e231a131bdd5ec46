/** Compares both stores byte by byte, and each document with the schema. Writes nothing. */
import type { Athlete } from '../../domain/athlete.js';
import type { TaskProgress } from '../../domain/task.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import {
  describeStorageError,
  describeUnread,
  type StorageError,
  toStorageError,
} from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { runToEnd } from '../disk/time-sliced-work.js';
import { pathInRoot } from '../paths.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { readSavedText, readText, recordOf } from '../session-files/session-text.js';
import { relationToSession } from './open-conflicts.js';
import { type InvalidPlace, NO_ROWS, verifyRows } from './verify-rows.js';

/** The findings. If both stores are equal and valid, all lists except `keptAfterDeletion` are empty. */
export type Verification = {
  readonly sessions: number;
  readonly agree: number;
  readonly dbOnly: readonly string[];
  readonly jsonOnly: readonly string[];
  readonly differ: readonly string[];
  readonly invalid: readonly { readonly file: string; readonly reason: string }[];
  readonly conflicts: readonly { readonly id: string | null; readonly file: string }[];
  readonly pending: readonly string[];
  /** Sessions deleted on another machine but edited here, until a person confirms that they stay. */
  readonly keptAfterDeletion: readonly string[];
};

export function areStoresEqual(found: Verification): boolean {
  const lists = [found.dbOnly, found.jsonOnly, found.differ, found.invalid, found.conflicts, found.pending];
  return lists.every((list) => list.length === 0);
}

/** Adds conflict copies of the settings to the findings, as conflicts without a session. */
export function withAthleteCopies(found: Verification, files: readonly string[]): Verification {
  return { ...found, conflicts: [...found.conflicts, ...files.map((file) => ({ id: null, file }))] };
}

/**
 * Reads both stores completely, in steps, and compares them.
 * @param repository null if there is no database
 * @param athlete null to skip cached personal bests
 * @throws StorageError if a store cannot be read
 */
export function* verifySteps(
  repository: TrainingSessionRepository | StorageError | null,
  exporter: SessionExporter,
  databaseName: string,
  athlete: Athlete | null = null,
): Generator<TaskProgress, Verification> {
  const invalid: InvalidPlace[] = [];
  const readable = repository instanceof Error ? null : repository;
  const damage =
    repository instanceof Error
      ? describeStorageError(repository, exporter.root)
      : (repository?.damage() ?? null);
  if (damage !== null) invalid.push({ file: databaseName, reason: damage });
  const names = namesOfFiles(exporter, invalid);
  const files = new Map<string, string[]>();
  for (const [index, name] of names.entries()) {
    yield { done: index, total: names.length };
    const file = readFile(exporter, name, invalid);
    // A file that sync would not read is compared only if its session has a row.
    if (file && (file.isValid || readable?.rowState(file.id)))
      files.set(file.id, [...(files.get(file.id) ?? []), file.hash]);
  }
  const found = readable
    ? yield* verifyRows(readable, files, { databaseName, athlete, isDamaged: damage !== null })
    : NO_ROWS;
  const { hashes, pending } = found;
  return {
    ...compare(hashes, files),
    invalid: [...invalid, ...found.invalid],
    conflicts: conflictsOf(readable, exporter),
    pending,
    keptAfterDeletion: fallbackOnError([], () => readable?.deletions.keptSessions() ?? []),
  };
}

/** @throws StorageError if a store cannot be read at all */
export function verifyStores(...stores: Parameters<typeof verifySteps>): Verification {
  return runToEnd(verifySteps(...stores));
}

/** Compares hashes of texts, by session id. A session may have several files. */
function compare(
  rows: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, readonly string[]>,
): Pick<Verification, 'sessions' | 'agree' | 'dbOnly' | 'jsonOnly' | 'differ'> {
  const ids = [...new Set([...rows.keys(), ...files.keys()])];
  const isAgreed = (id: string) => {
    const hashes = files.get(id) ?? [];
    return hashes.length === 1 && hashes[0] === rows.get(id);
  };
  return {
    sessions: ids.length,
    agree: ids.filter(isAgreed).length,
    dbOnly: ids.filter((id) => !files.has(id)),
    jsonOnly: ids.filter((id) => !rows.has(id)),
    differ: ids.filter((id) => files.has(id) && rows.has(id) && !isAgreed(id)),
  };
}

/**
 * The names of all files. A folder that links out of the data root is reported as invalid instead.
 * @throws StorageError
 */
function namesOfFiles(exporter: SessionExporter, invalid: InvalidPlace[]): readonly string[] {
  try {
    return exporter.fileNames();
  } catch (cause) {
    const error = toStorageError(cause, exporter.pathOf(''));
    if (error.kind !== 'outside-root') throw error;
    invalid.push({
      file: pathInRoot(error.path, exporter.root),
      reason: describeUnread(error, exporter.root),
    });
    return [];
  }
}

/** Reads the session of a file, and adds an invalid file to `invalid`. Null if no session can be read. */
function readFile(
  exporter: SessionExporter,
  name: string,
  invalid: InvalidPlace[],
): { readonly id: string; readonly hash: string; readonly isValid: boolean } | null {
  try {
    const text = exporter.read(name) ?? '';
    const read = readText(text);
    if (read.ok) return { id: read.session._id, hash: hashText(text), isValid: true };
    invalid.push({ file: name, reason: read.reason });
    // An invalid text that an older version saved is still compared with its row.
    const saved = readSavedText(text);
    if (saved) return { id: saved.session._id, hash: hashText(text), isValid: false };
  } catch (cause) {
    // For example, a folder has this name, or there is no permission to read the file.
    const error = toStorageError(cause, exporter.pathOf(name));
    invalid.push({ file: name, reason: describeUnread(error, exporter.root) });
  }
  return null;
}

/** The conflicts that a person must decide. A file that cannot be read is listed without an id. */
function conflictsOf(
  repository: TrainingSessionRepository | null,
  exporter: SessionExporter,
): Verification['conflicts'] {
  return fallbackOnError([], () => exporter.conflictNames()).flatMap((file) => {
    const text = fallbackOnError(null, () => exporter.read(file)) ?? '';
    const session = recordOf(text);
    const stores = repository && { repository, exporter };
    const isDecided = session && stores && relationToSession(stores, text, session) === 'same-text';
    return isDecided ? [] : [{ id: session?._id ?? null, file }];
  });
}

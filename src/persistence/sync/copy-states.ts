/** Compares the database with the files of all sessions, and reads both copies of one session. */
import type { CopyRead, CopyState } from '../../domain/read-models/session-copies.js';
import type { RowState } from '../database/row-states.js';
import type { StoredText } from '../database/stored-text.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { candidateFileNames } from '../session-files/session-file-name.js';
import { recordOf } from '../session-files/session-text.js';
import { type ChangedRows, findChangedRows, type OnUnchanged } from './find-changed-rows.js';
import type { ComparableStores, SessionStores } from './session-stores.js';
import { isSameStamp } from './survey-files.js';

export type CopySurvey = {
  /** Number of sessions whose copies are equal. */
  readonly equal: number;
  /** The states of all other sessions by id, including sessions without a row. */
  readonly unequal: ReadonlyMap<string, CopyState>;
  readonly fileCount: number;
  /** Names of the conflict files, sorted. */
  readonly conflictNames: readonly string[];
  /** Names of the files that belong to no unchanged row. */
  readonly unclaimedFiles: readonly string[];
};

/** The texts of files that no row names, by their session's id. */
type Orphans = ReadonlyMap<string, string>;

/** The result of the search for changes if there is no database: all files count as changed. */
function withoutRows(exporter: SessionExporter): ChangedRows {
  const names = exporter.fileNames();
  return {
    rows: [],
    names,
    allNames: new Set(names),
    conflictNames: exporter.conflictNames(),
    temporaryNames: [],
    unchangedCount: 0,
    rowCount: 0,
  };
}

/**
 * The sync states of all sessions.
 * @param known the changed rows and files, if already found
 * @param onUnchanged not called if `known` is given
 * @throws StorageError
 */
export function* surveyCopies(
  { repository, exporter, readOnlyDatabase }: ComparableStores,
  known?: ChangedRows,
  onUnchanged?: OnUnchanged,
): Steps<CopySurvey> {
  const database = repository instanceof Error ? (readOnlyDatabase?.repository ?? null) : repository;
  const changed =
    known ??
    (database
      ? yield* findChangedRows(database, exporter, Number.POSITIVE_INFINITY, onUnchanged)
      : withoutRows(exporter));
  const rows = changed.rows.filter((row) => row.deletedAt === null);
  const orphans = yield* readOrphans(changed.names, rows, exporter);
  const unequal = new Map<string, CopyState>();
  let equal = changed.unchangedCount;
  for (const id of orphans.keys()) {
    const row = database?.rowState(id) ?? null;
    if (row === null || row.deletedAt !== null) unequal.set(id, 'file-only');
  }
  for (const row of rows) {
    yield INDETERMINATE;
    const stored = isUnchangedFile(exporter, row) ? null : (database?.getText(row.id) ?? null);
    const state = stored ? copyStateOf(exporter, stored, orphans) : 'equal';
    if (state === 'equal') equal += 1;
    else unequal.set(row.id, state);
  }
  // Rows that were updated in memory equal their files here, but the database on the disk has other texts.
  for (const [id, state] of readOnlyDatabase?.pending ?? []) {
    if (!unequal.has(id) && state !== 'database-only') equal -= 1;
    unequal.set(id, state);
  }
  const { names: unclaimedFiles, allNames, conflictNames } = changed;
  return { equal, unequal, fileCount: allNames.size, conflictNames, unclaimedFiles };
}

function* readOrphans(
  names: readonly string[],
  rows: readonly RowState[],
  exporter: SessionExporter,
): Steps<Orphans> {
  const named = new Set(rows.map((row) => row.fileName));
  const orphans = new Map<string, string>();
  for (const name of names) {
    yield INDETERMINATE;
    const text = named.has(name) ? null : fallbackOnError(null, () => exporter.read(name));
    const id = text === null ? undefined : recordOf(text)?._id;
    if (text !== null && id !== undefined) orphans.set(id, text);
  }
  return orphans;
}

/** Reads the row of a session. Never throws. */
export function databaseCopy({ repository, exporter }: SessionStores, id: string): CopyRead {
  try {
    if (repository instanceof Error) throw repository;
    const stored = repository.getText(id);
    return stored ? { status: 'read', text: stored.text } : { status: 'missing' };
  } catch (cause) {
    return unreadable(cause, exporter);
  }
}

/** Finds the file of a session by its row, its standard names, or its content. Never throws. */
export function fileOf(
  { repository, exporter }: SessionStores,
  id: string,
): { readonly name: string; readonly copy: CopyRead } {
  let reading = '';
  try {
    const database = repository instanceof Error ? null : repository;
    const stored = fallbackOnError(null, () => database?.getText(id) ?? null);
    const likely = [stored?.fileName, ...(stored ? candidateFileNames({ _id: id, date: stored.date }) : [])];
    for (const name of likely) {
      reading = name ?? '';
      const text = name ? exporter.read(name) : null;
      if (name && text !== null) return { name, copy: { status: 'read', text } };
    }
    // The session has no row, or its file was renamed or removed.
    const named = new Set(fallbackOnError([], () => database?.fileNames() ?? []));
    for (const name of exporter.fileNames()) {
      const text = named.has(name) ? null : fallbackOnError(null, () => exporter.read(name));
      if (text !== null && recordOf(text)?._id === id) return { name, copy: { status: 'read', text } };
    }
    return { name: likely.find((name) => name) ?? '', copy: { status: 'missing' } };
  } catch (cause) {
    return { name: reading, copy: unreadable(cause, exporter) };
  }
}

/** True if the row and its file had the same text, and the file's size and time are as recorded. */
export function isUnchangedFile(exporter: SessionExporter, row: RowState): boolean {
  if (row.fileName === null || row.textHash === null || row.textHash !== row.fileHash) return false;
  const { fileName } = row;
  const stamp = fallbackOnError(null, () => exporter.stampOf(fileName));
  return stamp !== null && isSameStamp(stamp, row.stamp);
}

/** The sync state of a row and its file. @param orphans used if the row's own file is missing */
export function copyStateOf(exporter: SessionExporter, row: StoredText, orphans: Orphans): CopyState {
  return copyState(row, readFileOf(exporter, row, orphans));
}

/** Reads the file that the row names, or else a file with the same id that no row names. */
function readFileOf(exporter: SessionExporter, { id, fileName }: StoredText, orphans: Orphans): CopyRead {
  try {
    const text = (fileName === null ? null : exporter.read(fileName)) ?? orphans.get(id);
    return text === undefined ? { status: 'missing' } : { status: 'read', text };
  } catch (cause) {
    return unreadable(cause, exporter);
  }
}

function copyState(row: StoredText, file: CopyRead): CopyState {
  const isEqual = file.status === 'read' && file.text === row.text;
  const isFileReadable = isEqual || file.status !== 'read' || recordOf(file.text) !== null;
  // Equal texts can be invalid too, because an older version may have saved them with a repeated key.
  if (file.status === 'unreadable' || !isFileReadable || recordOf(row.text) === null) return 'unreadable';
  if (isEqual) return 'equal';
  return file.status === 'missing' ? 'database-only' : 'differ';
}

function unreadable(cause: unknown, { root }: SessionExporter): CopyRead {
  return { status: 'unreadable', reason: `${describeStorageError(toStorageError(cause, ''), root)}.` };
}

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
  /** Of how many sessions the copies are equal. */
  readonly equal: number;
  /** The state of each other session by id, those that are only files among them. */
  readonly unequal: ReadonlyMap<string, CopyState>;
  readonly fileCount: number;
  /** Names of the texts that lie there as conflicts, sorted. */
  readonly conflictNames: readonly string[];
  /** The names of those files that are not just as a row remembers them. */
  readonly unclaimedFiles: readonly string[];
};

/** The texts of files that no row names, by the id they hold. */
type Strangers = ReadonlyMap<string, string>;

/** What is found where no database can be asked. */
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
 * How the copies of all sessions stand, in steps. Rows and files that are as they last agreed are equal by size and time;
 * only the others are read.
 * @param known what was found a moment ago not to be as it was remembered; absent: it is looked for
 * @param onUnchanged told of each file that is just as its row remembers it, where it is looked for
 * @throws StorageError
 */
export function* surveyCopies(
  { repository, exporter, databaseCopy }: ComparableStores,
  known?: ChangedRows,
  onUnchanged?: OnUnchanged,
): Steps<CopySurvey> {
  const database = repository instanceof Error ? (databaseCopy?.repository ?? null) : repository;
  const changed =
    known ??
    (database
      ? yield* findChangedRows(database, exporter, Number.POSITIVE_INFINITY, onUnchanged)
      : withoutRows(exporter));
  const rows = changed.rows.filter((row) => row.deletedAt === null);
  const strangers = yield* strangersAmong(changed.names, rows, exporter);
  const unequal = new Map<string, CopyState>();
  let equal = changed.unchangedCount;
  for (const id of strangers.keys()) {
    const row = database?.rowState(id) ?? null;
    if (row === null || row.deletedAt !== null) unequal.set(id, 'file-only');
  }
  for (const row of rows) {
    yield INDETERMINATE;
    const stored = isAsAgreed(exporter, row) ? null : (database?.getText(row.id) ?? null);
    const state = stored ? stateBeside(exporter, stored, strangers) : 'equal';
    if (state === 'equal') equal += 1;
    else unequal.set(row.id, state);
  }
  // The copy's rows equal the files that it was updated from; the database itself has other texts.
  for (const [id, state] of databaseCopy?.pending ?? []) {
    if (!unequal.has(id) && state !== 'database-only') equal -= 1;
    unequal.set(id, state);
  }
  const { names: unclaimedFiles, allNames, conflictNames } = changed;
  return { equal, unequal, fileCount: allNames.size, conflictNames, unclaimedFiles };
}

/** The sessions of files that no row names, by id. */
function* strangersAmong(
  names: readonly string[],
  rows: readonly RowState[],
  exporter: SessionExporter,
): Steps<Strangers> {
  const named = new Set(rows.map((row) => row.fileName));
  const strangers = new Map<string, string>();
  for (const name of names) {
    yield INDETERMINATE;
    const text = named.has(name) ? null : fallbackOnError(null, () => exporter.read(name));
    const id = text === null ? undefined : recordOf(text)?._id;
    if (text !== null && id !== undefined) strangers.set(id, text);
  }
  return strangers;
}

/** The database's copy of a session. Never throws. */
export function databaseCopy({ repository, exporter }: SessionStores, id: string): CopyRead {
  try {
    if (repository instanceof Error) throw repository;
    const stored = repository.getText(id);
    return stored ? { status: 'read', text: stored.text } : { status: 'missing' };
  } catch (cause) {
    return unreadable(cause, exporter);
  }
}

/** The file of a session: where its row says, else under a name of the rule, else whichever holds its id. Never throws. */
export function fileOf(
  { repository, exporter }: SessionStores,
  id: string,
): { readonly name: string; readonly copy: CopyRead } {
  try {
    const database = repository instanceof Error ? null : repository;
    const stored = fallbackOnError(null, () => database?.getText(id) ?? null);
    const likely = [stored?.fileName, ...(stored ? candidateFileNames({ _id: id, date: stored.date }) : [])];
    for (const name of likely) {
      const text = name ? exporter.read(name) : null;
      if (name && text !== null) return { name, copy: { status: 'read', text } };
    }
    // Not where its row says: under a name that a person gave it, or the session has no row.
    const named = new Set(fallbackOnError([], () => database?.fileNames() ?? []));
    for (const name of exporter.fileNames()) {
      const text = named.has(name) ? null : fallbackOnError(null, () => exporter.read(name));
      if (text !== null && recordOf(text)?._id === id) return { name, copy: { status: 'read', text } };
    }
    return { name: likely.find((name) => name) ?? '', copy: { status: 'missing' } };
  } catch (cause) {
    return { name: '', copy: unreadable(cause, exporter) };
  }
}

/** True where the file of a row is there just as the row remembers it, and holds the row's text. */
export function isAsAgreed(exporter: SessionExporter, row: RowState): boolean {
  if (row.fileName === null || row.textHash === null || row.textHash !== row.fileHash) return false;
  const { fileName } = row;
  const stamp = fallbackOnError(null, () => exporter.stampOf(fileName));
  return stamp !== null && isSameStamp(stamp, row.stamp);
}

/**
 * How a row stands to its file.
 * @param strangers files that no row names, by the id they hold: one is taken where the row's own is missing
 */
export function stateBeside(exporter: SessionExporter, row: StoredText, strangers: Strangers): CopyState {
  return copyState(row, fileBeside(exporter, row, strangers));
}

/** The file its row names, else one under another name that holds the same id. */
function fileBeside(exporter: SessionExporter, { id, fileName }: StoredText, strangers: Strangers): CopyRead {
  try {
    const text = (fileName === null ? null : exporter.read(fileName)) ?? strangers.get(id);
    return text === undefined ? { status: 'missing' } : { status: 'read', text };
  } catch (cause) {
    return unreadable(cause, exporter);
  }
}

function copyState(row: StoredText, file: CopyRead): CopyState {
  const isEqual = file.status === 'read' && file.text === row.text;
  const isFileReadable = isEqual || file.status !== 'read' || recordOf(file.text) !== null;
  // Equal texts are no session if an older version saved them with repeated keys.
  if (file.status === 'unreadable' || !isFileReadable || recordOf(row.text) === null) return 'unreadable';
  if (isEqual) return 'equal';
  return file.status === 'missing' ? 'database-only' : 'differ';
}

function unreadable(cause: unknown, { root }: SessionExporter): CopyRead {
  return { status: 'unreadable', reason: `${describeStorageError(toStorageError(cause, ''), root)}.` };
}

/** Parses both copies of a session and compares them. */
import { readSavedDocument } from '../../domain/dialects/read-document.js';
import type { CopyRead, CopyState, SessionCopies } from '../../domain/read-models/session-copies.js';
import type { TrainingSession } from '../../domain/record.js';
import { type Difference, differencesBetween } from './copy-differences.js';

/** Why a copy cannot be read; null if it can. */
export type CopyError = 'missing' | { readonly reason: string } | null;

export type ExaminedCopies = {
  readonly state: CopyState;
  /** The session of the shown copy, usually the database copy; null if no copy can be shown. */
  readonly session: TrainingSession | null;
  /** The text of the shown copy; null if no copy can be shown. */
  readonly text: string | null;
  /** True if the shown text has a repeated key: writing it again would lose one of the values. */
  readonly hasRepeatedKey: boolean;
  readonly isFileShown: boolean;
  readonly databaseError: CopyError;
  readonly fileError: CopyError;
  readonly filePath: string;
  /** Empty for copies that differ only in formatting. */
  readonly differences: readonly Difference[];
  /** The exercise names of the copy with more exercises. The exercise indexes in `differences` refer to them. */
  readonly exerciseNames: readonly string[];
};

/** The context for documents that were edited by hand and do not name their user. */
const UNKNOWN_USER = { userId: '', userName: '', unit: 'kg' } as const;

type Examined = { readonly session: TrainingSession | null; readonly error: CopyError };

/** Equal texts are parsed once. */
export function examineCopies({
  database,
  file,
  filePath,
  isFilePending = false,
}: SessionCopies): ExaminedCopies {
  const areEqual = database.status === 'read' && file.status === 'read' && database.text === file.text;
  const inDatabase = examine(database, 'saved');
  const inFile = areEqual ? inDatabase : examine(file, 'strictly');
  const state = stateOf(inDatabase.error, inFile.error, areEqual);
  const isFileShown = inFile.session !== null && (isFilePending || inDatabase.session === null);
  return {
    state,
    session: isFileShown ? inFile.session : inDatabase.session,
    text: isFileShown ? textOf(file) : inDatabase.session ? textOf(database) : null,
    hasRepeatedKey: !isFileShown && inDatabase.session !== null && inDatabase.error !== null,
    isFileShown,
    databaseError: inDatabase.error,
    fileError: inFile.error,
    filePath,
    differences: state === 'differ' ? differencesBetween(treeOf(database), treeOf(file)) : [],
    exerciseNames: longer(exerciseNamesOf(inDatabase.session), exerciseNamesOf(inFile.session)),
  };
}

/** @param how `saved` also accepts a text with a repeated key; the result then has a session and an error */
function examine(copy: CopyRead, how: 'saved' | 'strictly'): Examined {
  if (copy.status === 'missing') return { session: null, error: 'missing' };
  if (copy.status === 'unreadable') return { session: null, error: { reason: copy.reason } };
  const read = readSavedDocument(copy.text, UNKNOWN_USER);
  const error = read.ok ? read.value.repeatedKey : read.error;
  const reason = error && [error.place, error.reason].filter(Boolean).join(': ');
  const isShown = read.ok && (error === null || how === 'saved');
  return { session: isShown ? read.value.session : null, error: reason === null ? null : { reason } };
}

function stateOf(database: CopyError, file: CopyError, areEqual: boolean): CopyState {
  if (isUnreadable(database) || isUnreadable(file)) return 'unreadable';
  if (database === 'missing' && file === 'missing') return 'unreadable';
  if (database === 'missing') return 'file-only';
  if (file === 'missing') return 'database-only';
  return areEqual ? 'equal' : 'differ';
}

function isUnreadable(error: CopyError): boolean {
  return error !== null && error !== 'missing';
}

function exerciseNamesOf(session: TrainingSession | null): readonly string[] {
  return session?.exercises.map((exercise) => exercise.Name) ?? [];
}

function longer<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return other.length > one.length ? other : one;
}

function textOf(copy: CopyRead): string | null {
  return copy.status === 'read' ? copy.text : null;
}

/** Only called for texts that were read as sessions, which are valid JSON. */
function treeOf(copy: CopyRead): unknown {
  return copy.status === 'read' ? (JSON.parse(copy.text.replace(/^\ufeff/, '')) as unknown) : null;
}

/** The most sessions whose copies are cached; the oldest are dropped. */
const MAX_COPIES = 50;

/** Adds the copies of one session to the cache. */
export function withCopies(
  copies: ReadonlyMap<string, ExaminedCopies>,
  id: string,
  read: ExaminedCopies,
): ReadonlyMap<string, ExaminedCopies> {
  const others = [...copies].filter(([other]) => other !== id);
  return new Map([...others.slice(1 - MAX_COPIES), [id, read] as const]);
}

/** What both copies of a session say when they are read, and how they stand to each other. */
import { readSavedDocument } from '../../domain/dialects/read-document.js';
import type { CopyRead, CopyState, SessionCopies } from '../../domain/read-models/session-copies.js';
import type { TrainingSession } from '../../domain/record.js';
import { type Difference, differencesBetween } from './copy-differences.js';

/** What was found wrong with a copy; null where it could be read. */
export type CopyError = 'missing' | { readonly reason: string } | null;

export type ExaminedCopies = {
  readonly state: CopyState;
  /** The session of the copy that is shown: the database's if that can be read and the file is not pending. */
  readonly session: TrainingSession | null;
  /** The text of that copy; null where neither is a session. */
  readonly text: string | null;
  /** True if the text shown was saved with a repeated key: written anew, it would lose one of the values. */
  readonly hasRepeatedKey: boolean;
  /** True if the text shown is the file's. */
  readonly isFileShown: boolean;
  readonly databaseError: CopyError;
  readonly fileError: CopyError;
  readonly filePath: string;
  /** Empty while the copies differ: only the formatting does. */
  readonly differences: readonly Difference[];
  /** By the place that the paths of the differences give: of the copy with more exercises. */
  readonly exerciseNames: readonly string[];
};

/** Documents here say whose they are; this is for hand-edited ones that do not. */
const NOBODY = { userId: '', userName: '', unit: 'kg' } as const;

type Examined = { readonly session: TrainingSession | null; readonly problem: CopyError };

/** Reads both copies; equal texts are read once. */
export function examineCopies({
  database,
  file,
  filePath,
  isFilePending = false,
}: SessionCopies): ExaminedCopies {
  const areEqual = database.status === 'read' && file.status === 'read' && database.text === file.text;
  const inDatabase = examine(database, 'saved');
  const inFile = areEqual ? inDatabase : examine(file, 'strictly');
  const state = stateOf(inDatabase.problem, inFile.problem, areEqual);
  const isFileShown = inFile.session !== null && (isFilePending || inDatabase.session === null);
  return {
    state,
    session: isFileShown ? inFile.session : inDatabase.session,
    text: isFileShown ? textOf(file) : inDatabase.session ? textOf(database) : null,
    hasRepeatedKey: !isFileShown && inDatabase.session !== null && inDatabase.problem !== null,
    isFileShown,
    databaseError: inDatabase.problem,
    fileError: inFile.problem,
    filePath,
    differences: state === 'differ' ? differencesBetween(treeOf(database), treeOf(file)) : [],
    exerciseNames: longer(exerciseNamesOf(inDatabase.session), exerciseNamesOf(inFile.session)),
  };
}

/** @param how a text of the database is shown as it was saved, also with repeated keys; then it has a problem as well */
function examine(copy: CopyRead, how: 'saved' | 'strictly'): Examined {
  if (copy.status === 'missing') return { session: null, problem: 'missing' };
  if (copy.status === 'unreadable') return { session: null, problem: { reason: copy.reason } };
  const read = readSavedDocument(copy.text, NOBODY);
  const problem = read.ok ? read.value.repeatedKey : read.error;
  const reason = problem && [problem.place, problem.reason].filter(Boolean).join(': ');
  const isShown = read.ok && (problem === null || how === 'saved');
  return { session: isShown ? read.value.session : null, problem: reason === null ? null : { reason } };
}

function stateOf(database: CopyError, file: CopyError, areEqual: boolean): CopyState {
  if (isUnreadable(database) || isUnreadable(file)) return 'unreadable';
  if (database === 'missing' && file === 'missing') return 'unreadable';
  if (database === 'missing') return 'file-only';
  if (file === 'missing') return 'database-only';
  return areEqual ? 'equal' : 'differ';
}

function isUnreadable(problem: CopyError): boolean {
  return problem !== null && problem !== 'missing';
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

/** Only of texts that were read as a session, so they are JSON. */
function treeOf(copy: CopyRead): unknown {
  return copy.status === 'read' ? (JSON.parse(copy.text.replace(/^\ufeff/, '')) as unknown) : null;
}

/** Copies kept of sessions the cursor was on; the oldest give way. */
const MAX_COPIES = 50;

/** The copies with those of one more session, read last. */
export function withCopies(
  copies: ReadonlyMap<string, ExaminedCopies>,
  id: string,
  read: ExaminedCopies,
): ReadonlyMap<string, ExaminedCopies> {
  const others = [...copies].filter(([other]) => other !== id);
  return new Map([...others.slice(1 - MAX_COPIES), [id, read] as const]);
}

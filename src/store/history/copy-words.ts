import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { CopyError, ExaminedCopies } from './examine-copies.js';

/** The sign of a row; a blank where both copies are equal. */
export const COPY_SIGNS: Readonly<Record<CopyState, string>> = {
  equal: ' ',
  differ: '≠',
  'database-only': '○',
  'file-only': '○',
  unreadable: '×',
};

/** One sentence without its full stop; `copies` is null where they were not read yet. */
export function describeCopies(state: CopyState, copies: ExaminedCopies | null): string {
  switch (state) {
    case 'equal':
      return 'db = json';
    case 'differ':
      return copies !== null && copies.differences.length === 0
        ? 'db ≠ json: only the formatting differs'
        : 'db ≠ json: the database and the JSON file differ';
    case 'database-only':
      return 'the JSON file is missing; the session is in the database';
    case 'file-only':
      return 'not in the database; the session is in its JSON file';
    case 'unreadable':
      return describeUnreadable(copies);
  }
}

/** Which copy a page shows, where that is a question; empty where both say the same or there is only one. */
export function describeShown({ state, session, isFileShown }: ExaminedCopies): string {
  if (session === null || (state !== 'differ' && state !== 'unreadable')) return '';
  return isFileShown ? 'shown: JSON file' : 'shown: database';
}

/**
 * Where copies that are not equal are synced; null where there is nothing to sync. The stores were synced when
 * the list was read, so what is left could not be synced then.
 */
export function wayToSync(state: CopyState): string | null {
  switch (state) {
    case 'equal':
      return null;
    case 'database-only':
    case 'file-only':
      return '5 opens Data: it says why the copy is missing, and w there writes it';
    case 'differ':
      return '5 opens Data: there both stores are synced, or you decide which text to keep';
    case 'unreadable':
      return '5 opens Data: it names what cannot be read; J shows the file';
  }
}

function describeUnreadable(copies: ExaminedCopies | null): string {
  if (copies === null) return 'a copy cannot be read';
  const { databaseError, fileError } = copies;
  if (copies.hasRepeatedKey && databaseError !== null && databaseError !== 'missing') {
    return `its text is invalid: ${databaseError.reason}; E corrects it`;
  }
  if (databaseError === 'missing' && fileError === 'missing') {
    return 'both copies are gone since the list was read';
  }
  const problems = [
    describeReadError('the database copy', databaseError),
    describeReadError('the JSON file', fileError),
  ];
  return problems.filter(Boolean).join('; ');
}

function describeReadError(copy: string, problem: CopyError): string {
  if (problem === null) return '';
  return problem === 'missing' ? `${copy} is missing` : `${copy} cannot be read: ${problem.reason}`;
}

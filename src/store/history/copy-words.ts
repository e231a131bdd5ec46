import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { CopyError, ExaminedCopies } from './examine-copies.js';

/** The sign of a row; a space if both copies are equal. */
export const COPY_SIGNS: Readonly<Record<CopyState, string>> = {
  equal: ' ',
  differ: '≠',
  'database-only': '○',
  'file-only': '○',
  unreadable: '×',
};

/** The state in words, without a full stop. @param copies null if they are not read yet */
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

/** Names the shown copy if the copies differ or one cannot be read; otherwise empty. */
export function describeShown({ state, session, isFileShown }: ExaminedCopies): string {
  if (session === null || (state !== 'differ' && state !== 'unreadable')) return '';
  return isFileShown ? 'shown: JSON file' : 'shown: database';
}

/** What the user can do about copies that are not equal; null if they are equal. */
export function syncHint(state: CopyState): string | null {
  switch (state) {
    case 'equal':
      return null;
    case 'database-only':
    case 'file-only':
      return '5 opens Data, which shows why the copy is missing; w there writes it';
    case 'differ':
      return '5 opens Data, to sync both stores or to choose which text to keep';
    case 'unreadable':
      return '5 opens Data, which lists what cannot be read; J shows the file';
  }
}

function describeUnreadable(copies: ExaminedCopies | null): string {
  if (copies === null) return 'a copy cannot be read';
  const { databaseError, fileError } = copies;
  if (copies.hasRepeatedKey && databaseError !== null && databaseError !== 'missing') {
    return `the text is invalid: ${databaseError.reason}; E edits it`;
  }
  if (databaseError === 'missing' && fileError === 'missing') {
    return 'both copies were removed since the list was read';
  }
  const errors = [
    describeReadError('the database copy', databaseError),
    describeReadError('the JSON file', fileError),
  ];
  return errors.filter(Boolean).join('; ');
}

function describeReadError(copy: string, error: CopyError): string {
  if (error === null) return '';
  return error === 'missing' ? `${copy} is missing` : `${copy} cannot be read: ${error.reason}`;
}

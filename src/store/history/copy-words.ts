/** How a session's copies stand, in signs and words. */

import type { CopyState } from '../ports.js';
import type { CopyProblem, ExaminedCopies } from './examine-copies.js';

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
 * Where copies that are not equal are settled; null where there is nothing to settle. The stores were settled when
 * the list was read, so what is left could not be settled then.
 */
export function wayToSettle(state: CopyState): string | null {
  switch (state) {
    case 'equal':
      return null;
    case 'database-only':
    case 'file-only':
      return '5 opens Data: it says why the copy is missing, and w there writes it';
    case 'differ':
      return '5 opens Data: there both stores are settled, or you decide which text to keep';
    case 'unreadable':
      return '5 opens Data: it names what cannot be read; J shows the file';
  }
}

function describeUnreadable(copies: ExaminedCopies | null): string {
  if (copies === null) return 'a copy cannot be read';
  const { databaseProblem, fileProblem } = copies;
  if (copies.hasRepeatedKey && databaseProblem !== null && databaseProblem !== 'missing') {
    return `its text is invalid: ${databaseProblem.reason}; E corrects it`;
  }
  if (databaseProblem === 'missing' && fileProblem === 'missing') {
    return 'both copies are gone since the list was read';
  }
  const problems = [
    describeProblem('the database copy', databaseProblem),
    describeProblem('the JSON file', fileProblem),
  ];
  return problems.filter(Boolean).join('; ');
}

function describeProblem(copy: string, problem: CopyProblem): string {
  if (problem === null) return '';
  return problem === 'missing' ? `${copy} is missing` : `${copy} cannot be read: ${problem.reason}`;
}

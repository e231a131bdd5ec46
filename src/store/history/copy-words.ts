/** How a session's copies stand, in signs and words. */

import { sanitizeLine } from '../../text/sanitize.js';
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
export function describeShown({ state, session, databaseProblem }: ExaminedCopies): string {
  if (session === null || (state !== 'differ' && state !== 'unreadable')) return '';
  return databaseProblem === null ? 'shown: database' : 'shown: JSON file';
}

/** What settles copies that are not equal, command by command; nothing where there is nothing to settle. */
export function waysToSettle(id: string, copies: ExaminedCopies): readonly string[] {
  const { state, databaseProblem, fileProblem, filePath, differences } = copies;
  const file = shellWord(filePath);
  const fromDatabase = `traininglogs show ${id.slice(0, SHORT_ID_LENGTH)} --from db | traininglogs log`;
  switch (state) {
    case 'equal':
      return [];
    case 'database-only':
      return [`${fromDatabase} - writes the missing copy`];
    case 'file-only':
      return [`traininglogs log ${file} writes the missing copy`];
    case 'differ':
      if (differences.length === 0)
        return ['nothing to settle: the next change of the session writes both alike'];
      return [
        `keep the file: traininglogs log --replace ${file}`,
        `keep the database: ${fromDatabase} --replace -`,
      ];
    case 'unreadable':
      return [
        ...(fileProblem === null && databaseProblem !== 'missing'
          ? [`keep the file: traininglogs log --replace ${file}`]
          : []),
        ...(databaseProblem === null && fileProblem !== 'missing'
          ? [`keep the database: ${fromDatabase} --replace -`]
          : []),
      ];
  }
}

/** Enough of an id to name a session by. */
const SHORT_ID_LENGTH = 8;

/** A path as a shell takes it for one word. */
function shellWord(path: string): string {
  const text = sanitizeLine(path);
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function describeUnreadable(copies: ExaminedCopies | null): string {
  if (copies === null) return 'a copy cannot be read';
  const { databaseProblem, fileProblem } = copies;
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

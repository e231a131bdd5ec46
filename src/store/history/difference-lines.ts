/** The page of a session whose copies differ: what they say otherwise, and what can be done about it. */

import { counted } from '../../domain/format-session.js';
import { fullDate } from '../../page/date-labels.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { type ComparedNames, comparedLines } from './compared-lines.js';
import { describeShown } from './copy-words.js';
import type { ExaminedCopies } from './examine-copies.js';
import { type ListedSession, shownSession } from './session-list-row.js';
import { wayLines } from './sync-lines.js';

const COPIES: ComparedNames = {
  left: 'db',
  right: 'json',
  onlyLeft: 'only in the database',
  onlyRight: 'only in the JSON file',
};

export function differenceLines(
  listed: ListedSession,
  copies: ExaminedCopies,
  columns: number,
): readonly Line[] {
  const { differences } = copies;
  const shown = shownSession(listed, copies.session);
  const title = `${sanitizeLine(shown.title)} · ${fullDate(shown.date)}`;
  const ways = [BLANK_LINE, ...wayLines(copies, columns)];
  if (differences.length === 0) {
    return [cutLine(title, columns, 'heading'), BLANK_LINE, ...sameWordsLines('copies', columns), ...ways];
  }
  return [
    cutLine(title, columns, 'heading'),
    cutLine([differenceCount(copies), describeShown(copies)].filter(Boolean).join(' · '), columns, 'context'),
    BLANK_LINE,
    ...comparedLines(differences, copies.exerciseNames, COPIES, columns),
    ...ways,
  ];
}

/** `2 values differ`. */
export function differenceCount({ differences: { length } }: ExaminedCopies): string {
  return `${counted(length, 'value')} ${length === 1 ? 'differs' : 'differ'}`;
}

/** What stands in place of the table where two documents say the same in other letters. */
export function sameWordsLines(documents: 'copies' | 'texts', columns: number): readonly Line[] {
  const sentence = `Both ${documents} say the same; only the formatting differs.`;
  const how = 'Blanks, line ends, the order of keys or the way numbers are written.';
  return [...wrappedLines('', sentence, columns, 'plain'), ...wrappedLines('', how, columns, 'context')];
}

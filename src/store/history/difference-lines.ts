/** The page of a session whose copies differ: the differences, and how to sync the copies. */

import { fullDate } from '../../domain/date-labels.js';
import { counted } from '../../domain/format-session.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { type ComparedNames, comparedLines } from './compared-lines.js';
import { describeShown } from './copy-words.js';
import type { ExaminedCopies } from './examine-copies.js';
import { pageRow, type SessionListRow } from './session-list-row.js';
import { syncHintLines } from './sync-lines.js';

const COPIES: ComparedNames = {
  left: 'db',
  right: 'json',
  onlyLeft: 'only in the database',
  onlyRight: 'only in the JSON file',
};

export function differenceLines(
  listed: SessionListRow,
  copies: ExaminedCopies,
  columns: number,
): readonly Line[] {
  const { differences } = copies;
  const shown = pageRow(listed, copies.session);
  const title = `${sanitizeLine(shown.title)} · ${fullDate(shown.date)}`;
  const hints = [BLANK_LINE, ...syncHintLines(copies, columns)];
  if (differences.length === 0) {
    return [
      cutLine(title, columns, 'heading'),
      BLANK_LINE,
      ...formattingOnlyLines('copies', columns),
      ...hints,
    ];
  }
  return [
    cutLine(title, columns, 'heading'),
    cutLine([differenceCount(copies), describeShown(copies)].filter(Boolean).join(' · '), columns, 'context'),
    BLANK_LINE,
    ...comparedLines(differences, copies.exerciseNames, COPIES, columns),
    ...hints,
  ];
}

/** The number of differences in words: `2 values differ`. */
export function differenceCount({ differences: { length } }: ExaminedCopies): string {
  return `${counted(length, 'value')} ${length === 1 ? 'differs' : 'differ'}`;
}

/** The lines instead of the table if two documents differ only in formatting. */
export function formattingOnlyLines(documents: 'copies' | 'texts', columns: number): readonly Line[] {
  const sentence = `Both ${documents} have the same values; only the formatting differs.`;
  const how = 'Spaces, line endings, the order of keys or the notation of numbers.';
  return [...wrappedLines('', sentence, columns, 'plain'), ...wrappedLines('', how, columns, 'context')];
}

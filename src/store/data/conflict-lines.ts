/** The page of a conflict: both texts side by side, and the choices. */

import { fullDate } from '../../domain/date-labels.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../../page/line.js';
import { sanitizeBlock } from '../../text/sanitize.js';
import { type ComparedNames, comparedLines } from '../history/compared-lines.js';
import { differenceCount, formattingOnlyLines } from '../history/difference-lines.js';
import type { CopyError } from '../history/examine-copies.js';
import type { OpenConflict } from './data-stage.js';

const TEXTS: ComparedNames = {
  left: 'session',
  right: 'conflict',
  onlyLeft: 'only in the session',
  onlyRight: 'only in the conflicting text',
};

const WAYS = [
  's keeps the session; the conflicting text goes to trash/replaced.',
  'c takes the conflicting text; the current text goes to trash/replaced.',
] as const;
const WAYS_WITHOUT_SESSION = [
  's discards the conflicting text: it goes to trash/replaced.',
  'c takes the conflicting text and restores the session.',
] as const;
const WAYS_UNREADABLE = [
  's moves the conflicting text to trash/replaced; no session changes.',
  'To take the text, correct its file first; both texts are then shown here.',
] as const;

/** The most lines that are shown of a text that cannot be compared; its file has the rest. */
const MAX_RAW_LINES = 500;

export function conflictLines(conflict: OpenConflict, columns: number): readonly Line[] {
  const { title, file, texts } = conflict;
  const { session } = texts;
  const heading = session === null ? title : `${session.focus ?? 'Session'} · ${fullDate(session.date)}`;
  return [
    ...wrappedLines('', heading, columns, 'heading'),
    ...wrappedLines('', file, columns, 'context'),
    ...choiceLines(texts).flatMap((way) => wrappedLines('· ', way, columns, 'plain')),
    BLANK_LINE,
    ...bothTexts(conflict, columns),
  ];
}

function choiceLines({ databaseError, fileError }: OpenConflict['texts']): readonly string[] {
  if (fileError !== null) return WAYS_UNREADABLE;
  return databaseError === 'missing' ? WAYS_WITHOUT_SESSION : WAYS;
}

function bothTexts({ texts, read }: OpenConflict, columns: number): readonly Line[] {
  const { state, differences, exerciseNames, databaseError, fileError } = texts;
  if (state === 'equal' || (state === 'differ' && differences.length === 0)) {
    return formattingOnlyLines('texts', columns);
  }
  if (state === 'differ') {
    return [
      cutLine(`${differenceCount(texts)}:`, columns, 'context'),
      BLANK_LINE,
      ...comparedLines(differences, exerciseNames, TEXTS, columns),
    ];
  }
  const problems = [
    // The session of an unreadable conflicting text is unknown, so no session is named as missing.
    databaseError === 'missing' && fileError !== null
      ? ''
      : problemText('The session', databaseError, 'is missing; only the conflicting text exists'),
    problemText('The conflicting text', fileError, 'is missing'),
  ].filter((text) => text !== '');
  return [
    ...problems.flatMap((text) => wrappedLines('× ', text, columns, 'error')),
    BLANK_LINE,
    cutLine('The conflicting text:', columns, 'context'),
    ...rawLines(read.conflict, columns),
  ];
}

function problemText(what: string, problem: CopyError, missing: string): string {
  if (problem === null) return '';
  return problem === 'missing' ? `${what} ${missing}.` : `${what} cannot be read: ${problem.reason}`;
}

function rawLines(raw: string, columns: number): readonly Line[] {
  const lines = sanitizeBlock(raw).trimEnd().split('\n');
  const shown = lines.slice(0, MAX_RAW_LINES).map((line) => cutLine(line, columns, 'plain'));
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, cutLine(`… and ${more} more lines`, columns, 'context')] : shown;
}

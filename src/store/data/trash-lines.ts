/** The page of the trash: deleted sessions, each to be brought back. */
import { counted } from '../../domain/session-words.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { fitEnd, padEndColumns, sliceColumns } from '../../text/truncate.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../history/styled-line.js';
import type { TrashedSession } from '../ports/data-port.js';
import type { OverviewLines } from './overview-lines.js';

/** As much of an id as people and commands use. */
const ID_COLUMNS = 8;
const GAP = '  ';
const MARK_COLUMNS = 2;

export function trashLines(trash: readonly TrashedSession[], cursor: number, columns: number): OverviewLines {
  const head = [
    cutLine(`Trash: ${counted(trash.length, 'deleted session')}`, columns, 'heading'),
    ...wrappedLines(
      '',
      'Their files lie in data/output/trash; one brought back is in both stores again.',
      columns,
      'context',
    ),
    BLANK_LINE,
  ];
  const lines = trash.map((session, index) => sessionLine(session, index === cursor, columns));
  return { lines: [...head, ...lines], cursorLine: head.length + cursor };
}

function sessionLine({ id, title }: TrashedSession, isCurrent: boolean, columns: number): Line {
  const room = Math.max(1, columns - MARK_COLUMNS - GAP.length - ID_COLUMNS);
  return [
    { text: isCurrent ? '▸ ' : '  ', tone: 'accent' },
    { text: fitEnd(sanitizeLine(title), room), tone: isCurrent ? 'accent' : 'plain' },
    { text: GAP + padEndColumns(sliceColumns(sanitizeLine(id), 0, ID_COLUMNS), ID_COLUMNS), tone: 'context' },
  ];
}

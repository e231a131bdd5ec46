import { Text } from 'ink';
import { dayLabel, dayNumber, shortWeekdayName } from '../../../domain/date-labels.js';
import type { CopyState } from '../../../domain/read-models/session-copies.js';
import type { Display } from '../../../page/display.js';
import { COPY_SIGNS } from '../../../store/history/copy-words.js';
import type { SessionListRow } from '../../../store/history/session-list-row.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, fitStart } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { styled } from '../../styled.js';
import { theme } from '../../theme.js';
import { COLUMN_GAP, cellText, type ListColumns } from './list-columns.js';

type SessionRow = {
  readonly session: SessionListRow;
  readonly state: CopyState | 'in-progress';
  /** `▸` in the row under the cursor, `›` there while the session's pane has the focus, a space elsewhere. */
  readonly cursor: '▸' | '›' | ' ';
  readonly columns: ListColumns;
  readonly display: Display;
};

/** The width of `24 Mar 2026`. */
const DAY_COLUMNS = 11;
const IN_PROGRESS = ' in progress';
const GAP = ' '.repeat(COLUMN_GAP);

/** The row of one session, aligned with the column titles. */
export function sessionRow({ session, state, cursor, columns, display }: SessionRow): string {
  const day = columns.isDated
    ? fitStart(dayLabel(session.date, display.today), DAY_COLUMNS)
    : `${fitEnd(dayNumber(session.date), 2)} ${shortWeekdayName(session.date)}`;
  const lead = fitEnd(` ${cursor} ${day}`, columns.leadColumns);
  const title = sanitizeLine(session.title);
  const style = cursor === ' ' ? {} : { ...theme.accent, bold: cursor === '▸' };
  const cells = columns.columns.map((column) => {
    const text = cellText(session, column.id, display);
    return GAP + (column.isNumber ? fitStart(text, column.columns) : fitEnd(text, column.columns));
  });
  if (state === 'in-progress') {
    // Words replace the cells of a session in progress.
    const room = columns.titleColumns + widthColumns(cells.join('')) - IN_PROGRESS.length;
    return styled(lead + fitEnd(title, Math.max(0, room)) + IN_PROGRESS, style);
  }
  const row = lead + fitEnd(title, columns.titleColumns) + cells.join('');
  const signStyle = state === 'unreadable' ? theme.error : theme.warning;
  return styled(row, style) + styled(` ${COPY_SIGNS[state]}`, signStyle);
}

/** The column titles, and the text before them. */
export function ListTitles({ lead, columns }: { readonly lead: string; readonly columns: ListColumns }) {
  const titles = columns.columns.map((column) => {
    return (
      GAP + (column.isNumber ? fitStart(column.title, column.columns) : fitEnd(column.title, column.columns))
    );
  });
  return (
    <Text wrap="truncate-end">
      <Text {...theme.heading}>{fitEnd(` ${lead}`, columns.leadColumns)}</Text>
      <Text {...theme.context}>
        {fitEnd('focus', columns.titleColumns)}
        {titles.join('')}
      </Text>
    </Text>
  );
}

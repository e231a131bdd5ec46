import { Text } from 'ink';
import { dayOf } from '../../../domain/session-date.js';
import { dayNumber, shortWeekdayName } from '../../../store/history/calendar-words.js';
import { COPY_SIGNS } from '../../../store/history/copy-words.js';
import type { ListedSession } from '../../../store/history/listed-session.js';
import type { CopyState } from '../../../store/ports.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, fitStart } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { COLUMN_GAP, cellText, type ListColumns } from './list-columns.js';

type SessionRowProps = {
  readonly session: ListedSession;
  readonly copyState: CopyState;
  /** `▸` where keys move the cursor, `›` where it waits, blank elsewhere. */
  readonly cursor: '▸' | '›' | ' ';
  readonly columns: ListColumns;
};

const GAP = ' '.repeat(COLUMN_GAP);

/** One session of the list, its columns under their titles. */
export function SessionRow({ session, copyState, cursor, columns }: SessionRowProps) {
  const day = columns.isDated
    ? dayOf(session.date)
    : `${fitEnd(dayNumber(session.date), 2)} ${shortWeekdayName(session.date)}`;
  const cells = columns.columns.map((column) => {
    const text = cellText(session, column.id);
    return GAP + (column.isNumber ? fitStart(text, column.columns) : fitEnd(text, column.columns));
  });
  const row =
    fitEnd(` ${cursor} ${day}`, columns.leadColumns) +
    fitEnd(sanitizeLine(session.title), columns.titleColumns) +
    cells.join('');
  return (
    <Text wrap="truncate-end">
      <Text {...(cursor === ' ' ? {} : theme.accent)} bold={cursor === '▸'}>
        {row}
      </Text>
      <Text {...(copyState === 'unreadable' ? theme.error : theme.warning)}> {COPY_SIGNS[copyState]}</Text>
    </Text>
  );
}

/** The titles of the columns, and what stands before them. */
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

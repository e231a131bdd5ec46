import { Text } from 'ink';
import type { Athlete } from '../../../domain/athlete.js';
import { dayNumber, shortMonthName, shortWeekdayName } from '../../../store/history/calendar-words.js';
import { COPY_SIGNS } from '../../../store/history/copy-words.js';
import type { ListedSession } from '../../../store/history/listed-session.js';
import type { CopyState } from '../../../store/ports.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, fitStart } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { COLUMN_GAP, cellText, LEAD_COLUMNS, type ListColumns } from './list-columns.js';

type SessionRowProps = {
  readonly session: ListedSession;
  readonly copyState: CopyState;
  /** `▸` where keys move the cursor, `›` where it waits, blank elsewhere. */
  readonly cursor: '▸' | '›' | ' ';
  readonly columns: ListColumns;
  readonly athlete: Athlete;
};

const GAP = ' '.repeat(COLUMN_GAP);

/** One session of the list, its columns under their titles. */
export function SessionRow({ session, copyState, cursor, columns, athlete }: SessionRowProps) {
  const day = ` ${cursor} ${fitEnd(dayNumber(session.date), 2)} ${fitEnd(shortWeekdayName(session.date), 3)} `;
  const cells = columns.columns.map((column) => {
    const text = cellText(session, column.id, athlete);
    return GAP + (column.isNumber ? fitStart(text, column.columns) : fitEnd(text, column.columns));
  });
  const row = day + fitEnd(sanitizeLine(session.title), columns.titleColumns) + cells.join('');
  return (
    <Text wrap="truncate-end">
      <Text {...(cursor === ' ' ? {} : theme.accent)} bold={cursor === '▸'}>
        {row}
      </Text>
      <Text {...(copyState === 'unreadable' ? theme.error : theme.warning)}> {COPY_SIGNS[copyState]}</Text>
    </Text>
  );
}

/** The titles of the columns; before them the month of the first row, where its own heading is out of sight. */
export function ListTitles({
  month,
  columns,
}: {
  readonly month: string | null;
  readonly columns: ListColumns;
}) {
  const lead = fitEnd(month === null ? '' : ` ${shortMonthName(month)}`, LEAD_COLUMNS);
  const titles = columns.columns.map((column) => {
    return (
      GAP + (column.isNumber ? fitStart(column.title, column.columns) : fitEnd(column.title, column.columns))
    );
  });
  return (
    <Text wrap="truncate-end">
      <Text {...theme.heading}>{lead}</Text>
      <Text {...theme.context}>
        {fitEnd('focus', columns.titleColumns)}
        {titles.join('')}
      </Text>
    </Text>
  );
}

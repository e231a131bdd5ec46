import { Box, Text } from 'ink';
import type { Athlete } from '../../../domain/athlete.js';
import { visibleRange } from '../../../list/window.js';
import { monthName } from '../../../store/history/calendar-words.js';
import { historyPanes } from '../../../store/history/history-panes.js';
import { copyStateOf, type HistoryState } from '../../../store/history/history-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { listColumns } from './list-columns.js';
import { SearchField } from './search-field.js';
import { ListTitles, SessionRow } from './session-row.js';

type SessionListProps = {
  readonly history: HistoryState;
  readonly athlete: Athlete;
  readonly columns: number;
  readonly bodyRows: number;
};

const MONTH_INDENT = '   ';

/** The search, and below it the sessions that it keeps; only rows in sight are there at all. */
export function SessionList({ history, athlete, columns, bodyRows }: SessionListProps) {
  const { rows, window, pane } = history;
  const { listRows } = historyPanes({ columns, bodyRows });
  const { start, end } = visibleRange(window, listRows, rows.length);
  const fitting = listColumns(columns, { title: history.titleColumns, plan: history.planColumns });
  const first = rows[start];
  const cursor = pane === 'detail' ? '›' : '▸';
  return (
    <Box flexDirection="column" width={columns} height={bodyRows} flexShrink={0}>
      <SearchField search={history.search} isFocused={pane === 'search'} columns={columns - 1} />
      {first ? (
        <ListTitles month={first.kind === 'session' ? first.session.date : null} columns={fitting} />
      ) : (
        <NoMatch search={history.search.text} isTyping={pane === 'search'} columns={columns - 2} />
      )}
      {rows.slice(start, end).map((row, index) =>
        row.kind === 'month' ? (
          <Text key={`month ${row.month}`} {...theme.heading} wrap="truncate-end">
            {MONTH_INDENT}
            {monthName(row.month)}
          </Text>
        ) : (
          <SessionRow
            key={row.session.id}
            session={row.session}
            copyState={copyStateOf(history, row.session)}
            cursor={start + index === window.cursor ? cursor : ' '}
            columns={fitting}
            athlete={athlete}
          />
        ),
      )}
    </Box>
  );
}

type NoMatchProps = { readonly search: string; readonly isTyping: boolean; readonly columns: number };

function NoMatch({ search, isTyping, columns }: NoMatchProps) {
  const way = isTyping ? 'Esc twice shows all sessions again.' : 'Esc shows all sessions again.';
  return (
    <Box flexDirection="column" paddingLeft={1}>
      <Text> </Text>
      <Text>{truncateEnd(sanitizeLine(`No session matches “${search.trim()}”.`), columns)}</Text>
      <Text {...theme.context}>{truncateEnd(way, columns)}</Text>
    </Box>
  );
}

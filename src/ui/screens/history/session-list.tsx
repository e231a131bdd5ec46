import { Box, Text } from 'ink';
import { isPeriod } from '../../../domain/period.js';
import { formatQuery } from '../../../domain/query/format-query.js';
import { type Query, termsOf } from '../../../domain/query/query.js';
import { visibleRange } from '../../../list/window.js';
import { type Arrangement, hasHeadings, ORDER_WORDS } from '../../../store/history/arrangement.js';
import { shortMonthName } from '../../../store/history/calendar-words.js';
import { historyPanes } from '../../../store/history/history-panes.js';
import type { HistoryRow } from '../../../store/history/history-rows.js';
import { copyStateOf, type HistoryState } from '../../../store/history/history-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { styled } from '../../styled.js';
import { theme } from '../../theme.js';
import { listColumns } from './list-columns.js';
import { SearchField } from './search-field.js';
import { SearchProblem } from './search-problem.js';
import { ListTitles, sessionRow } from './session-row.js';

type SessionListProps = {
  readonly history: HistoryState;
  readonly columns: number;
  readonly bodyRows: number;
};

const HEADING_INDENT = '   ';

/** The search, and below it the sessions that it keeps; only rows in sight are there at all. */
export function SessionList({ history, columns, bodyRows }: SessionListProps) {
  const { rows, window, pane, arrangement, search, searchError } = history;
  const { listRows } = historyPanes({ columns, bodyRows }, searchError !== null);
  const { start, end } = visibleRange(window, listRows, rows.length);
  const longest = { title: history.titleColumns, plan: history.planColumns };
  const fitting = listColumns(columns, longest, arrangement);
  const first = rows[start];
  const cursor = pane === 'detail' ? '›' : '▸';
  const lines = rows.slice(start, end).map((row, index) =>
    row.kind === 'heading'
      ? styled(truncateEnd(HEADING_INDENT + row.text, columns), theme.heading)
      : sessionRow({
          session: row.session,
          copyState: copyStateOf(history, row.session),
          cursor: start + index === window.cursor ? cursor : ' ',
          columns: fitting,
        }),
  );
  return (
    <Box flexDirection="column" width={columns} height={bodyRows} flexShrink={0}>
      <SearchField search={search} isFocused={pane === 'search'} columns={columns - 1} />
      {searchError && (
        <SearchProblem
          search={search}
          error={searchError}
          isTyping={pane === 'search'}
          columns={columns - 1}
        />
      )}
      {first && !searchError && <ListTitles lead={leadOf(first, arrangement)} columns={fitting} />}
      {!first && <NoMatch query={history.query} isTyping={pane === 'search'} columns={columns - 2} />}
      <Text>{lines.join('\n')}</Text>
    </Box>
  );
}

/** What stands before the titles: the order, or the heading of the first row where that is out of sight. */
function leadOf(first: HistoryRow, arrangement: Arrangement): string {
  if (!hasHeadings(arrangement)) return ORDER_WORDS[arrangement.order];
  if (first.kind === 'heading') return '';
  const { session } = first;
  return arrangement.grouping === 'month' ? shortMonthName(session.date) : session.plan;
}

type NoMatchProps = { readonly query: Query; readonly isTyping: boolean; readonly columns: number };

function NoMatch({ query, isTyping, columns }: NoMatchProps) {
  const way = isTyping ? 'Esc twice shows all sessions again.' : 'Esc shows all sessions again.';
  const period = periodIn(query);
  return (
    <Box flexDirection="column" paddingLeft={1}>
      <Text> </Text>
      <Text>{truncateEnd(sanitizeLine(`No session matches “${formatQuery(query)}”.`), columns)}</Text>
      <Text {...theme.context}>{truncateEnd(way, columns)}</Text>
      {period && <Text {...theme.context}>{truncateEnd(`on:${period} finds it as a date.`, columns)}</Text>}
    </Box>
  );
}

/** A date among the words, which are never looked for in dates; null where there is none. */
function periodIn(query: Query): string | null {
  const texts = termsOf(query, 'words').map(({ words }) => words.join('-'));
  return texts.find(isPeriod) ?? null;
}

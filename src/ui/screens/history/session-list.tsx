import { Box, Text } from 'ink';
import { monthName, shortMonthName } from '../../../domain/date-labels.js';
import { formatQuery } from '../../../domain/query/format-query.js';
import type { Query } from '../../../domain/query/query.js';
import { visibleRange } from '../../../list/window.js';
import type { Display } from '../../../page/display.js';
import { historyPanes } from '../../../store/history/history-panes.js';
import { type HistoryRow, rowAt, rowCount } from '../../../store/history/history-rows.js';
import { copyStateOf, type HistoryState, isDraft } from '../../../store/history/history-state.js';
import { hasHeadings, ORDER_WORDS } from '../../../store/history/list-sorting.js';
import { quoted } from '../../../text/quoted.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { styled } from '../../styled.js';
import { theme } from '../../theme.js';
import { listColumns } from './list-columns.js';
import { SearchError } from './search-error.js';
import { SearchField } from './search-field.js';
import { ListTitles, sessionRow } from './session-row.js';

type SessionListProps = {
  readonly history: HistoryState;
  readonly display: Display;
  readonly columns: number;
  readonly bodyRows: number;
};

const HEADING_INDENT = '   ';

/** The search field, and the sessions that the search finds. Only visible rows are rendered. */
export function SessionList({ history, display, columns, bodyRows }: SessionListProps) {
  const { all, reading, rows, window, pane, sorting, search, searchError } = history;
  const { listRows } = historyPanes({ columns, bodyRows }, searchError !== null);
  const { start, end } = visibleRange(window, listRows, rowCount(rows));
  const fitting = listColumns(columns, history.columns, sorting, display.unit);
  const [first, second] = [rowAt(rows, start), rowAt(rows, start + 1)];
  const cursor = pane === 'detail' ? '›' : '▸';
  const lines = Array.from({ length: end - start }, (_, index) => {
    const row = rowAt(rows, start + index);
    if (row?.kind === 'heading')
      return styled(truncateEnd(HEADING_INDENT + row.text, columns), theme.heading);
    const session = row && history.listed.get(row.id);
    // Another program may have removed the session, or reading the row may have failed.
    if (!session) return '';
    const isCurrent = start + index === window.cursor;
    const state = isDraft(history, session.id) ? 'in-progress' : copyStateOf(history, session);
    return sessionRow({ session, state, cursor: isCurrent ? cursor : ' ', columns: fitting, display });
  });
  return (
    <Box flexDirection="column" width={columns} height={bodyRows} flexShrink={0}>
      <SearchField
        search={search}
        isFocused={pane === 'search'}
        isEmptyLog={reading.status === 'read' && all.ids.length === 0}
        columns={columns - 1}
      />
      {searchError && (
        <SearchError
          search={search}
          error={searchError}
          isTyping={pane === 'search'}
          shown={history.query.length === 0 ? 'all sessions' : quoted(formatQuery(history.query))}
          columns={columns - 1}
        />
      )}
      {first && !searchError && <ListTitles lead={leadOf(first, second, history)} columns={fitting} />}
      {!first && !searchError && (
        <NoMatch query={history.query} isTyping={pane === 'search'} columns={columns - 2} />
      )}
      <Text>{lines.join('\n')}</Text>
    </Box>
  );
}

/** The text before the column titles: the order, or the heading that has scrolled away; empty if neither is needed. */
function leadOf(
  first: HistoryRow,
  second: HistoryRow | null,
  { sorting, listed }: Pick<HistoryState, 'sorting' | 'listed'>,
): string {
  const { order, grouping } = sorting;
  if (!hasHeadings(sorting)) return ORDER_WORDS[order];
  if (first.kind === 'heading') return order === 'newest' ? '' : ORDER_WORDS[order];
  const session = listed.get(first.id);
  if (!session) return '';
  if (grouping !== 'month') return session.plan;
  // The session in progress is above the heading of its month.
  const isNamedBelow = second?.kind === 'heading' && second.text === monthName(session.date);
  return isNamedBelow ? '' : shortMonthName(session.date);
}

type NoMatchProps = { readonly query: Query; readonly isTyping: boolean; readonly columns: number };

function NoMatch({ query, isTyping, columns }: NoMatchProps) {
  const way = isTyping ? 'Esc twice shows all sessions again.' : 'Esc shows all sessions again.';
  return (
    <Box flexDirection="column" paddingLeft={1}>
      <Text> </Text>
      <Text>{truncateEnd(sanitizeLine(`No session matches ${quoted(formatQuery(query))}.`), columns)}</Text>
      <Text {...theme.context}>{truncateEnd(way, columns)}</Text>
    </Box>
  );
}

import { Box, Text } from 'ink';
import { counted } from '../../../domain/session-words.js';
import type { AppState } from '../../../store/app-state.js';
import { historyPage } from '../../../store/history/history-page.js';
import { historyPanes } from '../../../store/history/history-panes.js';
import { isFiltered } from '../../../store/history/history-state.js';
import { PageView } from '../../components/page-view.js';
import { type Layout, MARGIN_COLUMNS } from '../../layout.js';
import { theme } from '../../theme.js';
import { ListUnreadable, NoSessionYet } from './history-message.js';
import { SessionList } from './session-list.js';

type HistoryScreenProps = { readonly state: AppState; readonly layout: Layout };

/** `30 sessions`, or `3 of 30` while a search narrows them; empty where none are known. */
export function historyHeaderFact({ history }: AppState): string {
  if (history.reading.status !== 'read') return '';
  const count = history.sessions.length;
  return isFiltered(history) ? `${history.shownCount} of ${count}` : counted(count, 'session');
}

/** The body of the History screen: the list, and beside it or in its place the session under the cursor. */
export function HistoryScreen({ state, layout }: HistoryScreenProps) {
  const { columns, bodyRows } = layout;
  const { history, athlete } = state;
  const panes = historyPanes({ columns, bodyRows });
  if (history.reading.status === 'failed') {
    return <ListUnreadable reason={history.reading.reason} columns={panes.wholeColumns} />;
  }
  if (history.reading.status === 'read' && history.sessions.length === 0) return <NoSessionYet />;
  const page = historyPage({ history, athlete, view: { columns, bodyRows } });
  const isAlone = history.pane === 'difference' || (history.pane === 'detail' && !panes.hasTwoPanes);
  if (isAlone) {
    return (
      <Box height={bodyRows} paddingX={MARGIN_COLUMNS}>
        <PageView page={page} columns={panes.wholeColumns} />
      </Box>
    );
  }
  const list = <SessionList history={history} columns={panes.listColumns} bodyRows={bodyRows} />;
  if (!panes.hasTwoPanes) return list;
  return (
    <Box height={bodyRows}>
      {list}
      <Divider rows={bodyRows} />
      <PageView page={page} columns={panes.detailColumns} />
    </Box>
  );
}

/** The line between list and session, and the blank behind it. */
function Divider({ rows }: { readonly rows: number }) {
  return (
    <Box flexDirection="column" width={2} flexShrink={0}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <Text key={row} {...theme.context}>
          │
        </Text>
      ))}
    </Box>
  );
}

import { Box } from 'ink';
import type { Athlete } from '../../../domain/athlete.js';
import { counted, formatCount } from '../../../domain/format-session.js';
import { displayOf } from '../../../page/display.js';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { isInProgress } from '../../../store/history/draft-row.js';
import { detailPage, differencePage } from '../../../store/history/history-page.js';
import { historyPanes } from '../../../store/history/history-panes.js';
import { type HistoryState, isFiltered } from '../../../store/history/history-state.js';
import { Divider } from '../../components/divider.js';
import { PageView } from '../../components/page-view.js';
import { ListUnreadable, NoSession } from './history-message.js';
import { SessionList } from './session-list.js';
import { SessionPane } from './session-pane.js';

type HistoryScreenProps = { readonly state: AppState; readonly layout: Layout };

/** `30 sessions · 1 in progress`, or `3 of 30` for a search; empty if the list is not read. */
export function historyHeaderFact({ history, log, athlete }: AppState): string {
  if (history.reading.status !== 'read') return '';
  const saved = savedFact(history, athlete);
  return [saved, isInProgress(log) ? '1 in progress' : ''].filter(Boolean).join(' · ');
}

function savedFact(history: HistoryState, athlete: Athlete): string {
  const count = history.all.ids.length;
  // While the search is invalid, the list still shows the result of an earlier search.
  if (history.searchError !== null) return '';
  return isFiltered(history)
    ? `${formatCount(history.rows.ids.length, athlete)} of ${formatCount(count, athlete)}`
    : counted(count, 'session', athlete);
}

/** The body of the History screen: the list, the session under the cursor, or both. */
export function HistoryScreen({ state, layout }: HistoryScreenProps) {
  const { columns, bodyRows } = layout;
  const { history, athlete } = state;
  const panes = historyPanes({ columns, bodyRows });
  if (history.reading.status === 'failed') {
    return <ListUnreadable reason={history.reading.reason} columns={panes.wholeColumns} />;
  }
  if (history.reading.status === 'read' && history.all.ids.length === 0 && history.draft === null)
    return <NoSession deletedCount={history.deleted.length} />;
  const view = { columns, bodyRows };
  if (history.pane === 'difference') {
    return (
      <Box height={bodyRows} paddingX={MARGIN_COLUMNS}>
        <PageView page={differencePage({ history, athlete, view })} columns={panes.wholeColumns} />
      </Box>
    );
  }
  const detail = detailPage({ history, athlete, view });
  const session = detail && <SessionPane detail={detail} bodyRows={bodyRows} />;
  const isAlone = history.pane === 'detail' && (!panes.hasTwoPanes || detail?.panes.isSplit === true);
  if (isAlone && session) return <Box height={bodyRows}>{session}</Box>;
  const list = (
    <SessionList
      history={history}
      display={displayOf(state)}
      columns={panes.listColumns}
      bodyRows={bodyRows}
    />
  );
  if (!panes.hasTwoPanes) return list;
  return (
    <Box height={bodyRows}>
      {list}
      <Divider rows={bodyRows} columns={1} />
      {session}
    </Box>
  );
}

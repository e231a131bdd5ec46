/** The page that scrolls: the session under the cursor, or where its copies differ. */
import type { AppState } from '../app-state.js';
import { detailLines } from './detail-lines.js';
import { differenceLines } from './difference-lines.js';
import { historyPanes } from './history-panes.js';
import { currentSession } from './history-state.js';
import type { Line } from './styled-line.js';

export type HistoryPage = {
  readonly lines: readonly Line[];
  /** Rows for lines: one less than the body where the page is longer, for the row that says how much there is. */
  readonly rows: number;
  /** First line that shows, never past the last page. */
  readonly top: number;
};

/** The page as it stands now; empty where no session is listed. */
export function historyPage({
  history,
  athlete,
  view,
}: Pick<AppState, 'history' | 'athlete' | 'view'>): HistoryPage {
  const listed = currentSession(history);
  if (listed === null) return { lines: [], rows: view.bodyRows, top: 0 };
  const copies = history.copies.get(listed.id) ?? null;
  const panes = historyPanes(view);
  const isDifference = history.pane === 'difference' && copies !== null;
  const lines = isDifference
    ? differenceLines(listed, copies, panes.wholeColumns)
    : detailLines(listed, copies, athlete, panes.detailColumns);
  const rows = lines.length > view.bodyRows ? Math.max(1, view.bodyRows - 1) : view.bodyRows;
  const top = isDifference ? history.differenceTop : history.detailTop;
  return { lines, rows, top: Math.max(0, Math.min(top, lines.length - rows)) };
}

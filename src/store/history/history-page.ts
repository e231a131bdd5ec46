/** The page that scrolls: the session under the cursor, or where its copies differ. */
import type { AppState } from '../app-state.js';
import { detailLines } from './detail-lines.js';
import { differenceLines } from './difference-lines.js';
import { historyPanes } from './history-panes.js';
import { currentSession } from './history-state.js';
import { type Page, pageOf } from './styled-line.js';

/** The page as it stands now; empty where no session is listed. */
export function historyPage({
  history,
  athlete,
  view,
}: Pick<AppState, 'history' | 'athlete' | 'view'>): Page {
  const listed = currentSession(history);
  if (listed === null) return { lines: [], rows: view.bodyRows, top: 0 };
  const copies = history.copies.get(listed.id) ?? null;
  const panes = historyPanes(view);
  const isDifference = history.pane === 'difference' && copies !== null;
  const lines = isDifference
    ? differenceLines(listed, copies, panes.wholeColumns)
    : detailLines(listed, copies, athlete, panes.detailColumns);
  const top = isDifference ? history.differenceTop : history.detailTop;
  return pageOf(lines, top, view.bodyRows);
}

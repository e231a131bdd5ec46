/** Sessions for the list of History, and the page that it shows. */
import type { AppState } from '../../../src/store/app-state.js';
import { detailPage, differencePage } from '../../../src/store/history/history-page.js';
import { upperDay } from '../../frames/support-history.js';

export const NEWEST = upperDay(9, '2026-03-09T18:00:00Z').build();
export const OLDER = upperDay(8, '2026-03-02T18:00:00Z').build();

/** The current page: the session, or the differences of its copies. */
export const historyPage = (state: AppState) =>
  state.history.pane === 'difference' ? differencePage(state) : (detailPage(state)?.page ?? NO_PAGE);
export const NO_PAGE = { lines: [], rows: 0, top: 0 };

export function fail(): never {
  throw new Error('there is no session');
}

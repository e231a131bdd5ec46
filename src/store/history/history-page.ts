/** What the History screen shows of a session: its page, its JSON, or the differences of its copies. */
import type { Exercise } from '../../domain/record.js';
import { type Page, pageOf } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import { type DetailLines, detailLines, draftLines } from './detail-lines.js';
import { type DetailExtent, type DetailPlace, fitPlace } from './detail-place.js';
import { differenceLines } from './difference-lines.js';
import { historyPanes, type SessionPanes, sessionPanes } from './history-panes.js';
import { currentDraft, currentSession } from './history-state.js';
import { jsonRowCount, type SessionJson, sessionJson } from './session-json.js';

type HistoryView = Pick<AppState, 'history' | 'athlete' | 'view'>;

export type DetailPage = {
  readonly page: Page;
  /** The line at which the exercise under the cursor starts; null if no exercise is under the cursor. */
  readonly cursorLine: number | null;
  /** Null if the session is not open, or if no copy can be shown. */
  readonly json: SessionJson | null;
  /** What is visible; only the page if there is no JSON. */
  readonly shows: 'page' | 'json' | 'both';
  readonly panes: SessionPanes;
  readonly place: DetailPlace;
  readonly extent: DetailExtent;
};

/** Rows above the JSON, for the path of the file. */
const JSON_HEAD_ROWS = 1;

/** The page of the session under the cursor; null if there is none, or its row is not read yet. */
export function detailPage({ history, athlete, view }: HistoryView): DetailPage | null {
  const listed = currentSession(history);
  const copies = (listed && history.copies.get(listed.id)) ?? null;
  const isOpen = history.pane === 'detail';
  const panes = sessionPanes(view, isOpen);
  const drawn = linesOf(history, athlete, panes.pageColumns);
  if (drawn === null) return null;
  const { lines, exerciseStarts } = drawn;
  const json = isOpen && copies !== null ? sessionJson(copies) : null;
  const { rows } = pageOf(lines, 0, view.bodyRows);
  const extent: DetailExtent = {
    lineCount: lines.length,
    rows,
    exerciseStarts,
    jsonCount: json ? jsonRowCount(json) : 0,
    jsonRows: Math.max(1, view.bodyRows - JSON_HEAD_ROWS),
    exerciseRows: json?.exerciseRows ?? [],
  };
  const place = fitPlace(history.detail, extent);
  const single = json === null ? 'page' : history.detail.shows;
  return {
    page: pageOf(lines, place.top, view.bodyRows),
    cursorLine: isOpen ? (exerciseStarts[place.exercise] ?? null) : null,
    json,
    shows: json !== null && panes.isSplit ? 'both' : single,
    panes,
    place,
    extent,
  };
}

/** The lines of the session under the cursor, saved or in progress; null if there is none. */
function linesOf(
  history: AppState['history'],
  athlete: AppState['athlete'],
  columns: number,
): DetailLines | null {
  const draft = currentDraft(history);
  if (draft) return draftLines(draft, athlete, columns);
  const listed = currentSession(history);
  return listed && detailLines(listed, history.copies.get(listed.id) ?? null, athlete, columns);
}

/** The differences of the copies of the session under the cursor; empty if the copies are not read. */
export function differencePage({ history, view }: HistoryView): Page {
  const listed = currentSession(history);
  const copies = listed && history.copies.get(listed.id);
  const lines = listed && copies ? differenceLines(listed, copies, historyPanes(view).wholeColumns) : [];
  return pageOf(lines, history.differenceTop, view.bodyRows);
}

/** The exercise under the cursor of the open session; null if there is none. */
export function exerciseInDetail(state: Pick<AppState, 'history'>): Exercise | null {
  return exercisePlaceInDetail(state)?.exercise ?? null;
}

/** As `exerciseInDetail`, with its index in the session. */
export function exercisePlaceInDetail({ history }: Pick<AppState, 'history'>) {
  const listed = history.pane === 'detail' ? currentSession(history) : null;
  const exercises = (listed && history.copies.get(listed.id)?.session?.exercises) ?? [];
  const index = Math.min(history.detail.exercise, exercises.length - 1);
  const exercise = exercises[index];
  return exercise ? { exercise, index } : null;
}

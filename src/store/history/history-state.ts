/** The state of the History screen: the list, its search, and the copies of the session under the cursor. */
import type { QueryError } from '../../domain/query/parse-query.js';
import type { Query } from '../../domain/query/query.js';
import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { ListSorting } from '../../domain/read-models/session-list.js';
import { clampWindow, type ListWindow, TOP_WINDOW } from '../../list/window.js';
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import type { ShellEvent, View } from '../shell-state.js';
import type { DetailOrigin } from './detail-origin.js';
import { atStart, DETAIL_START, type DetailPlace } from './detail-place.js';
import { type DraftRow, withDraftOnTop } from './draft-row.js';
import { type ExaminedCopies, withCopies } from './examine-copies.js';
import { type FoundSessions, filterGroupedIds, type GroupedIds, NO_IDS } from './grouped-ids.js';
import type { HistoryEvent, HistoryPane } from './history-event.js';
import { historyPanes } from './history-panes.js';
import { moveInRows, rowCount, sessionAt, windowOn } from './history-rows.js';
import { NEWEST_BY_MONTH } from './list-sorting.js';
import type { SessionListRow, WidestColumns } from './session-list-row.js';

export type HistoryReading =
  | { readonly status: 'unread' }
  | { readonly status: 'read' }
  | { readonly status: 'failed'; readonly reason: string };

export type HistoryState = {
  readonly reading: HistoryReading;
  /** Every session, sorted and grouped. */
  readonly all: GroupedIds;
  /** The saved sessions that are in `all` but not in the database. */
  readonly fileOnly: readonly SessionListRow[];
  /** The session in progress when the list was read; null if there was none. */
  readonly draft: DraftRow | null;
  /** The list rows of `fileOnly`, of `draft`, and of the sessions that are visible or near, by id. */
  readonly listed: ReadonlyMap<string, SessionListRow>;
  readonly search: EditBuffer;
  /** The last query that was valid when the search was left. */
  readonly keptQuery: Query;
  /** The query of the list, and what it found. */
  readonly query: Query;
  readonly found: FoundSessions;
  /** Why the search text is not a valid query; null if it is. */
  readonly searchError: QueryError | null;
  readonly sorting: ListSorting;
  /** `all`, below `draft`; during a search, only the sessions of `all` that the search finds. */
  readonly rows: GroupedIds;
  /** The window over `rows`. If there is a session, the cursor is on a session, never on a heading. */
  readonly window: ListWindow;
  readonly view: View;
  readonly pane: HistoryPane;
  /** The pane that closing the differences returns to. */
  readonly previousPane: 'list' | 'detail';
  /** Where going back from the session's page leads; null for the list. */
  readonly origin: DetailOrigin | null;
  readonly detail: DetailPlace;
  readonly differenceTop: number;
  /** Cached copies by id, in the order in which they were read. */
  readonly copies: ReadonlyMap<string, ExaminedCopies>;
  /** The states of copies that were not equal after the last sync, by id. */
  readonly copyStates: ReadonlyMap<string, CopyState>;
  /** Ids of the sessions deleted here that can be restored, in the order of deletion. */
  readonly deleted: readonly string[];
  /**
   * Digits pressed in a row, the first in command mode. Above 0, an x may belong to a set such as `200x5`.
   */
  readonly digitsTyped: number;
  /** Widths of the longest title and plan of all sessions, so that a search moves no column. */
  readonly columns: WidestColumns;
};

export const initialHistory: HistoryState = {
  reading: { status: 'unread' },
  all: NO_IDS,
  fileOnly: [],
  draft: null,
  listed: new Map(),
  search: createEditBuffer(),
  keptQuery: [],
  query: [],
  found: 'all',
  searchError: null,
  sorting: NEWEST_BY_MONTH,
  rows: NO_IDS,
  window: TOP_WINDOW,
  view: { columns: 80, bodyRows: 19 },
  pane: 'list',
  previousPane: 'list',
  origin: null,
  detail: DETAIL_START,
  differenceTop: 0,
  copies: new Map(),
  copyStates: new Map(),
  deleted: [],
  digitsTyped: 0,
  columns: { title: 0, plan: 0 },
};

export function reduceHistory(state: HistoryState, event: ShellEvent | HistoryEvent): HistoryState {
  switch (event.type) {
    case 'app/resized':
      return withView(state, event.view);
    case 'history/read':
      return withSessions(
        {
          ...state,
          found: event.found ?? state.found,
          reading: { status: 'read' },
          columns: event.columns,
        },
        event,
        event.cursorOn,
      );
    case 'history/read-failed':
      return withSessions(
        { ...state, reading: { status: 'failed', reason: event.reason }, found: 'all' },
        { all: NO_IDS, fileOnly: [], draft: null },
      );
    case 'history/rows-read':
      return { ...state, listed: byId([...ownRows(state), ...event.sessions]) };
    case 'history/digits-typed':
      return { ...state, digitsTyped: event.count };
    case 'history/session-deleted':
      return { ...state, deleted: [...state.deleted, event.id] };
    case 'history/session-undeleted':
      return { ...state, deleted: state.deleted.filter((id) => id !== event.id) };
    case 'history/copy-states-read':
      return { ...state, copyStates: event.copyStates };
    case 'history/copies-read':
      return { ...state, copies: withCopies(state.copies, event.id, event.copies) };
    case 'history/search-opened':
      return withPane(state, 'search');
    case 'history/search-edited':
      return event.search === state.search ? state : { ...state, search: event.search };
    case 'history/searched':
      return withFound(event.isTyping ? state : { ...state, keptQuery: event.query }, event);
    case 'history/search-failed':
      return withHeight({ ...state, searchError: event.error });
    case 'history/sorted':
      return withSorting(state, event.sorting, event.all);
    case 'history/moved':
      return withWindow(state, moveInRows(state.rows, state.window, event.motion, listRows(state)));
    case 'history/pane-opened':
      return withPane(state, event.pane);
    case 'history/detail-opened':
      return { ...withPane(state, 'detail'), origin: event.origin };
    case 'history/detail-moved':
      return event.detail === state.detail ? state : { ...state, detail: event.detail };
    case 'history/difference-scrolled':
      return event.top === state.differenceTop ? state : { ...state, differenceTop: event.top };
    default:
      return state;
  }
}

/** The id of the session under the cursor, saved or in progress; null if the list is empty. */
export function currentId({ rows, window }: HistoryState): string | null {
  return sessionAt(rows, window.cursor);
}

/** The saved session under the cursor; null if there is none, or its row is not read yet. */
export function currentSession(state: HistoryState): SessionListRow | null {
  const id = currentId(state);
  return (id === null || currentDraft(state) ? null : state.listed.get(id)) ?? null;
}

/** The session in progress, if the cursor is on it. */
export function currentDraft(state: HistoryState): DraftRow | null {
  return isDraft(state, currentId(state)) ? state.draft : null;
}

/** True for the id of the row of the session in progress. */
export function isDraft({ draft }: Pick<HistoryState, 'draft'>, id: string | null): boolean {
  return draft !== null && draft.listed.id === id;
}

/** The number of rows that the list has on the screen. */
export function listRows({ view, searchError }: Pick<HistoryState, 'view' | 'searchError'>): number {
  return historyPanes(view, searchError !== null).listRows;
}

/** The state of a session's copies when the copies were last read, otherwise when the list was read. */
export function copyStateOf(state: HistoryState, session: SessionListRow): CopyState {
  return state.copies.get(session.id)?.state ?? session.copyState;
}

/** True if the search field has text. */
export function isFiltered(state: HistoryState): boolean {
  return state.search.text.trim() !== '';
}

function withView(state: HistoryState, view: View): HistoryState {
  const isSame = view.columns === state.view.columns && view.bodyRows === state.view.bodyRows;
  return withHeight(isSame ? state : { ...state, view });
}

function withHeight(state: HistoryState): HistoryState {
  const window = clampWindow(state.window, listRows(state), rowCount(state.rows));
  return window === state.window ? state : { ...state, window };
}

function withSessions(
  state: HistoryState,
  { all, fileOnly, draft }: Pick<HistoryState, 'all' | 'fileOnly' | 'draft'>,
  cursorOn: string | null = currentId(state),
): HistoryState {
  // Another process may have saved the session in progress.
  const isSaved = draft !== null && all.ids.includes(draft.listed.id);
  const known = { all, fileOnly, draft: isSaved ? null : draft };
  const read: HistoryState = { ...state, ...known, listed: byId(ownRows(known)), copies: new Map() };
  return onSamePane(state, withRows(read, cursorOn));
}

/** Returns to the list if another session is under the cursor now, unless the search field has the focus. */
function onSamePane(before: HistoryState, after: HistoryState): HistoryState {
  const isSameSession = currentId(after) === currentId(before);
  return isSameSession || before.pane === 'search' ? after : { ...after, pane: 'list' };
}

/** The rows of the session in progress and of sessions that the database does not have. */
function ownRows({ fileOnly, draft }: Pick<HistoryState, 'fileOnly' | 'draft'>): readonly SessionListRow[] {
  return draft ? [draft.listed, ...fileOnly] : fileOnly;
}

function byId(sessions: readonly SessionListRow[]): ReadonlyMap<string, SessionListRow> {
  return new Map(sessions.map((session) => [session.id, session]));
}

function withFound(state: HistoryState, { query, found }: Pick<HistoryState, 'query' | 'found'>) {
  const isSame = found === state.found && state.searchError === null;
  return isSame ? state : withRows({ ...state, query, found, searchError: null }, currentId(state));
}

/** Another order moves the cursor to the first session; another grouping keeps the cursor on its session. */
function withSorting(state: HistoryState, sorting: ListSorting, all: GroupedIds): HistoryState {
  const isOrder = sorting.order !== state.sorting.order;
  return withRows({ ...state, sorting, all }, isOrder ? null : currentId(state));
}

/** Derives the rows again. If no session has the id, the cursor goes to the first saved session, if any. */
function withRows(state: HistoryState, id: string | null): HistoryState {
  const rows = rowsFound(state);
  const height = listRows(state);
  const found = windowOn(rows, id, state.window, height);
  const [first, second] = rows.ids;
  const isAboveFirst = found.cursor === 0 && first !== id && isDraft(state, first ?? null);
  const window = isAboveFirst && second !== undefined ? windowOn(rows, second, found, height) : found;
  const before = currentId(state);
  const isSameSession = before !== null && sessionAt(rows, window.cursor) === before;
  return { ...state, rows, window, detail: isSameSession ? state.detail : atStart(state.detail) };
}

function rowsFound({ all, found, draft }: HistoryState): GroupedIds {
  if (found !== 'all') return filterGroupedIds(all, found);
  return draft ? withDraftOnTop(all, draft.listed.id) : all;
}

function withWindow(state: HistoryState, window: ListWindow): HistoryState {
  return window === state.window ? state : { ...state, window, detail: atStart(state.detail) };
}

function withPane(state: HistoryState, pane: HistoryPane): HistoryState {
  if (pane === state.pane) return state;
  const previousPane = state.pane === 'detail' ? 'detail' : 'list';
  if (pane === 'difference') return { ...state, pane, previousPane, differenceTop: 0 };
  // The preview next to the list shows a session from its start.
  const detail = pane === 'detail' ? state.detail : atStart(state.detail);
  return { ...state, pane, detail, origin: state.pane === 'difference' ? state.origin : null };
}

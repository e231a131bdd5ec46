/** The state of the History screen: the list, its search, and what is read of the session under the cursor. */
import type { QueryError } from '../../domain/query/parse-query.js';
import type { Query } from '../../domain/query/query.js';
import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { ListSorting } from '../../domain/read-models/session-list.js';
import type { Motion } from '../../list/motion.js';
import { clampWindow, type ListWindow, TOP_WINDOW } from '../../list/window.js';
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import type { ShellEvent, View } from '../shell-state.js';
import { atStart, DETAIL_START, type DetailPlace } from './detail-place.js';
import { type ExaminedCopies, withCopies } from './examine-copies.js';
import { type FoundSessions, filterGroupedIds, type GroupedIds, NO_IDS } from './grouped-ids.js';
import { historyPanes } from './history-panes.js';
import { moveInRows, rowCount, sessionAt, windowOn } from './history-rows.js';
import { NEWEST_BY_MONTH } from './list-sorting.js';
import type { ListedSession, WidestColumns } from './session-list-row.js';

/** Where the keys go: the list, the search above it, the session beside it, or the differences over both. */
export type HistoryPane = 'list' | 'search' | 'detail' | 'difference';

export type HistoryReading =
  | { readonly status: 'unread' }
  | { readonly status: 'read' }
  | { readonly status: 'failed'; readonly reason: string };

export type HistoryState = {
  readonly reading: HistoryReading;
  /** Every session, sorted and grouped. */
  readonly all: GroupedIds;
  /** Those of them that the database does not have. */
  readonly others: readonly ListedSession[];
  /** What the list shows of the others and of those in sight, and around them, by id. */
  readonly listed: ReadonlyMap<string, ListedSession>;
  readonly search: EditBuffer;
  /** What the search said when it could be read last, and what that found. */
  readonly query: Query;
  readonly found: FoundSessions;
  /** Where the search cannot be read; null where it can. */
  readonly searchError: QueryError | null;
  readonly sorting: ListSorting;
  /** Those that the search keeps. */
  readonly rows: GroupedIds;
  /** Over `rows`; the cursor is on a session wherever there is one. */
  readonly window: ListWindow;
  readonly view: View;
  readonly pane: HistoryPane;
  /** Where closing the differences leads. */
  readonly previousPane: 'list' | 'detail';
  /** Where one is in the session. */
  readonly detail: DetailPlace;
  /** First line that shows of the differences. */
  readonly differenceTop: number;
  /** What was read of the sessions the cursor was on, last read last. */
  readonly copies: ReadonlyMap<string, ExaminedCopies>;
  /** How copies stood that were not equal when both stores were synced last, by id. */
  readonly copyStates: ReadonlyMap<string, CopyState>;
  /** Sessions deleted here that can be brought back, the last one last. */
  readonly deleted: readonly string[];
  /** Those that the longest title and plan need, so that no column moves while a search narrows the list. */
  readonly columns: WidestColumns;
};

export type HistoryEvent =
  /** `cursorOn`: the session the cursor goes to, where it does not stay where it is. */
  | {
      readonly type: 'history/read';
      readonly all: GroupedIds;
      readonly others: readonly ListedSession[];
      readonly columns: WidestColumns;
      /** What the last search finds now; null where it could not be asked. */
      readonly found: FoundSessions | null;
      readonly cursorOn?: string | undefined;
    }
  | { readonly type: 'history/read-failed'; readonly reason: string }
  | { readonly type: 'history/listed'; readonly sessions: readonly ListedSession[] }
  | { readonly type: 'history/session-deleted'; readonly id: string }
  | { readonly type: 'history/session-undeleted'; readonly id: string }
  | { readonly type: 'history/copy-states-read'; readonly copyStates: HistoryState['copyStates'] }
  | { readonly type: 'history/copies-read'; readonly id: string; readonly copies: ExaminedCopies }
  | { readonly type: 'history/search-opened' }
  | { readonly type: 'history/search-edited'; readonly search: EditBuffer }
  | { readonly type: 'history/searched'; readonly query: Query; readonly found: FoundSessions }
  | { readonly type: 'history/search-refused'; readonly error: QueryError }
  | {
      readonly type: 'history/sorted';
      readonly sorting: ListSorting;
      readonly all: GroupedIds;
    }
  | { readonly type: 'history/moved'; readonly motion: Motion }
  | { readonly type: 'history/pane-opened'; readonly pane: Exclude<HistoryPane, 'search'> }
  | { readonly type: 'history/detail-moved'; readonly detail: DetailPlace }
  | { readonly type: 'history/difference-scrolled'; readonly top: number };

export const initialHistory: HistoryState = {
  reading: { status: 'unread' },
  all: NO_IDS,
  others: [],
  listed: new Map(),
  search: createEditBuffer(),
  query: [],
  found: 'all',
  searchError: null,
  sorting: NEWEST_BY_MONTH,
  rows: NO_IDS,
  window: TOP_WINDOW,
  view: { columns: 80, bodyRows: 19 },
  pane: 'list',
  previousPane: 'list',
  detail: DETAIL_START,
  differenceTop: 0,
  copies: new Map(),
  copyStates: new Map(),
  deleted: [],
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
        { all: NO_IDS, others: [] },
      );
    case 'history/listed':
      return { ...state, listed: byId([...state.others, ...event.sessions]) };
    case 'history/session-deleted':
      return { ...state, deleted: [...state.deleted, event.id] };
    case 'history/session-undeleted':
      return { ...state, deleted: state.deleted.filter((id) => id !== event.id) };
    case 'history/copy-states-read':
      return { ...state, copyStates: event.copyStates };
    case 'history/copies-read':
      return { ...state, copies: withCopies(state.copies, event.id, event.copies) };
    case 'history/search-opened':
      return state.pane === 'search' ? state : { ...state, pane: 'search' };
    case 'history/search-edited':
      return event.search === state.search ? state : { ...state, search: event.search };
    case 'history/searched':
      return withFound(state, event.query, event.found);
    case 'history/search-refused':
      return withHeight({ ...state, searchError: event.error });
    case 'history/sorted':
      return withSorting(state, event.sorting, event.all);
    case 'history/moved':
      return withWindow(state, moveInRows(state.rows, state.window, event.motion, listRows(state)));
    case 'history/pane-opened':
      return withPane(state, event.pane);
    case 'history/detail-moved':
      return event.detail === state.detail ? state : { ...state, detail: event.detail };
    case 'history/difference-scrolled':
      return event.top === state.differenceTop ? state : { ...state, differenceTop: event.top };
    default:
      return state;
  }
}

/** The scope of the key table that is on top. */
export function historyScope({ pane }: HistoryState) {
  switch (pane) {
    case 'list':
      return 'history';
    case 'search':
      return 'history.search';
    case 'detail':
      return 'history.detail';
    case 'difference':
      return 'history.difference';
  }
}

export function isTypingInHistory(state: HistoryState): boolean {
  return state.pane === 'search';
}

/** The text that typing edits while the search has the focus. */
export function historySearchText(state: HistoryState): EditBuffer {
  return state.search;
}

/** The id of the session the cursor is on; null where nothing is listed. */
export function currentId({ rows, window }: HistoryState): string | null {
  return sessionAt(rows, window.cursor);
}

/** The session the cursor is on; null where nothing is listed, or it was not read yet. */
export function currentSession(state: HistoryState): ListedSession | null {
  const id = currentId(state);
  return (id === null ? null : state.listed.get(id)) ?? null;
}

/** Rows that the screen has for the list. */
export function listRows({ view, searchError }: Pick<HistoryState, 'view' | 'searchError'>): number {
  return historyPanes(view, searchError !== null).listRows;
}

/** How a session's copies stand: as last read, else as they stood when the list was read. */
export function copyStateOf(state: HistoryState, session: ListedSession): CopyState {
  return state.copies.get(session.id)?.state ?? session.copyState;
}

/** True while a search narrows the list, whether it has the focus or not. */
export function isFiltered(state: HistoryState): boolean {
  return state.search.text.trim() !== '';
}

function withView(state: HistoryState, view: View): HistoryState {
  const isSame = view.columns === state.view.columns && view.bodyRows === state.view.bodyRows;
  return withHeight(isSame ? state : { ...state, view });
}

/** The window as it fits the rows there are for the list. */
function withHeight(state: HistoryState): HistoryState {
  const window = clampWindow(state.window, listRows(state), rowCount(state.rows));
  return window === state.window ? state : { ...state, window };
}

function withSessions(
  state: HistoryState,
  { all, others }: Pick<HistoryState, 'all' | 'others'>,
  cursorOn: string | null = currentId(state),
): HistoryState {
  const read: HistoryState = { ...state, all, others, listed: byId(others), copies: new Map() };
  return onSamePane(state, withRows(read, cursorOn));
}

/** Where the session that was looked at went away, the list shows. */
function onSamePane(before: HistoryState, after: HistoryState): HistoryState {
  const isSameSession = currentId(after) === currentId(before);
  return isSameSession || before.pane === 'search' ? after : { ...after, pane: 'list' };
}

function byId(sessions: readonly ListedSession[]): ReadonlyMap<string, ListedSession> {
  return new Map(sessions.map((session) => [session.id, session]));
}

function withFound(state: HistoryState, query: Query, found: FoundSessions): HistoryState {
  const isSame = found === state.found && state.searchError === null;
  return isSame ? state : withRows({ ...state, query, found, searchError: null }, currentId(state));
}

/** Another order begins at its first session; other headings leave the cursor where it is. */
function withSorting(state: HistoryState, sorting: ListSorting, all: GroupedIds): HistoryState {
  const isOrder = sorting.order !== state.sorting.order;
  return withRows({ ...state, sorting, all }, isOrder ? null : currentId(state));
}

/** The state with its rows derived again and the cursor on that session, or on the first one. */
function withRows(state: HistoryState, id: string | null): HistoryState {
  const rows = rowsFound(state);
  const window = windowOn(rows, id, state.window, listRows(state));
  const isSameSession = id !== null && sessionAt(rows, window.cursor) === id;
  return { ...state, rows, window, detail: isSameSession ? state.detail : atStart(state.detail) };
}

function rowsFound({ all, found }: HistoryState): GroupedIds {
  return found === 'all' ? all : filterGroupedIds(all, found);
}

function withWindow(state: HistoryState, window: ListWindow): HistoryState {
  return window === state.window ? state : { ...state, window, detail: atStart(state.detail) };
}

function withPane(state: HistoryState, pane: HistoryPane): HistoryState {
  if (pane === state.pane) return state;
  const previousPane = state.pane === 'detail' ? 'detail' : 'list';
  return pane === 'difference' ? { ...state, pane, previousPane, differenceTop: 0 } : { ...state, pane };
}

/** What happened on the History screen. */
import type { QueryError } from '../../domain/query/parse-query.js';
import type { Query } from '../../domain/query/query.js';
import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { ListSorting } from '../../domain/read-models/session-list.js';
import type { Motion } from '../../list/motion.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import type { DetailOrigin } from './detail-origin.js';
import type { DetailPlace } from './detail-place.js';
import type { DraftRow } from './draft-row.js';
import type { ExaminedCopies } from './examine-copies.js';
import type { FoundSessions, GroupedIds } from './grouped-ids.js';
import type { SessionListRow, WidestColumns } from './session-list-row.js';

/** The pane with the focus: the list, the search field, a session, or the differences of its copies. */
export type HistoryPane = 'list' | 'search' | 'detail' | 'difference';

export type HistoryEvent =
  /** `cursorOn`: the session that the cursor moves to; absent to keep the cursor. */
  | {
      readonly type: 'history/read';
      readonly all: GroupedIds;
      readonly fileOnly: readonly SessionListRow[];
      readonly draft: DraftRow | null;
      readonly columns: WidestColumns;
      /** The results of the last query; null if the search failed. */
      readonly found: FoundSessions | null;
      readonly cursorOn?: string | undefined;
    }
  | { readonly type: 'history/read-failed'; readonly reason: string }
  | { readonly type: 'history/rows-read'; readonly sessions: readonly SessionListRow[] }
  | { readonly type: 'history/digits-typed'; readonly count: number }
  | { readonly type: 'history/session-deleted'; readonly id: string }
  | { readonly type: 'history/session-undeleted'; readonly id: string }
  | { readonly type: 'history/copy-states-read'; readonly copyStates: ReadonlyMap<string, CopyState> }
  | { readonly type: 'history/copies-read'; readonly id: string; readonly copies: ExaminedCopies }
  | { readonly type: 'history/search-opened' }
  | { readonly type: 'history/search-edited'; readonly search: EditBuffer }
  | {
      readonly type: 'history/searched';
      readonly query: Query;
      readonly found: FoundSessions;
      /** True for the beginning of a query that is still being typed. */
      readonly isTyping: boolean;
    }
  | { readonly type: 'history/search-failed'; readonly error: QueryError }
  | {
      readonly type: 'history/sorted';
      readonly sorting: ListSorting;
      readonly all: GroupedIds;
    }
  | { readonly type: 'history/moved'; readonly motion: Motion }
  | { readonly type: 'history/pane-opened'; readonly pane: Exclude<HistoryPane, 'search'> }
  /** A session's page was opened. `origin` is the exercise view that it was opened from; null for none. */
  | { readonly type: 'history/detail-opened'; readonly origin: DetailOrigin | null }
  | { readonly type: 'history/detail-moved'; readonly detail: DetailPlace }
  | { readonly type: 'history/difference-scrolled'; readonly top: number };

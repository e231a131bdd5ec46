/** How the body of the screen is divided, for drawing and for scrolling, which needs to know where lines wrap. */
import { MARGIN_COLUMNS, paneColumns } from '../../page/layout.js';

export type HistoryPanes = {
  readonly hasTwoPanes: boolean;
  readonly listColumns: number;
  /** Columns of the session's text, without margins. */
  readonly detailColumns: number;
  /** Columns of text over the whole width, without margins. */
  readonly wholeColumns: number;
  /** Rows of the list, below the search field, the column titles and the error of the search. */
  readonly listRows: number;
};

/** Rows above the list: the search field and the column titles. */
const LIST_HEAD_ROWS = 2;
/** Rows of the message of a search error; the mark under the error replaces the column titles. */
export const SEARCH_ERROR_ROWS = 3;

/** From this width on, the JSON of a session has room next to its page. */
const JSON_BESIDE_COLUMNS = 120;

/** Divides the body of the screen. @param hasSearchError see `SEARCH_ERROR_ROWS` */
export function historyPanes(
  { columns, bodyRows }: { readonly columns: number; readonly bodyRows: number },
  hasSearchError = false,
): HistoryPanes {
  const { hasTwoPanes, leftColumns, rightColumns } = paneColumns(columns);
  const wholeColumns = Math.max(0, columns - 2 * MARGIN_COLUMNS);
  return {
    hasTwoPanes,
    listColumns: leftColumns,
    detailColumns: hasTwoPanes ? rightColumns - MARGIN_COLUMNS : wholeColumns,
    wholeColumns,
    listRows: Math.max(0, bodyRows - LIST_HEAD_ROWS - (hasSearchError ? SEARCH_ERROR_ROWS : 0)),
  };
}

/** How one session is shown: its page, and its JSON next to it or instead. Columns exclude the margins. */
export type SessionPanes = {
  readonly pageColumns: number;
  readonly jsonColumns: number;
  readonly isSplit: boolean;
};

/** @param isOpen true if the session is open, so that on a wide screen it takes the list's columns */
export function sessionPanes(
  view: { readonly columns: number; readonly bodyRows: number },
  isOpen: boolean,
): SessionPanes {
  const { detailColumns, listColumns } = historyPanes(view);
  if (!isOpen || view.columns < JSON_BESIDE_COLUMNS) {
    return { pageColumns: detailColumns, jsonColumns: detailColumns, isSplit: false };
  }
  return {
    pageColumns: listColumns - 2 * MARGIN_COLUMNS,
    jsonColumns: detailColumns,
    isSplit: true,
  };
}

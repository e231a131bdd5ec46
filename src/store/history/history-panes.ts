/** How the body is divided. The drawing keeps to it, and scrolling needs to know where lines break. */

export type HistoryPanes = {
  readonly hasTwoPanes: boolean;
  readonly listColumns: number;
  /** Of the detail's text: between the list and the margin, or alone between the margins. */
  readonly detailColumns: number;
  /** Of text over the whole width. */
  readonly wholeColumns: number;
  /** Rows of the list itself, below the search, the titles of the columns and what is wrong with the search. */
  readonly listRows: number;
};

/** Rows above the list: the search, and the titles of its columns. */
const LIST_HEAD_ROWS = 2;
/** Rows for the sentence that says what is wrong with a search; its mark stands in the place of the titles. */
export const SEARCH_ERROR_ROWS = 3;

/** From here on the JSON of a session has room beside its page. */
const JSON_BESIDE_COLUMNS = 120;
const TWO_PANE_COLUMNS = 76;
const WIDE_COLUMNS = 110;
const MARGIN_COLUMNS = 1;
const DIVIDER_COLUMNS = 2;

/** The same halves as on the other screens; a test compares them. @param hasSearchError see `SEARCH_ERROR_ROWS` */
export function historyPanes(
  { columns, bodyRows }: { readonly columns: number; readonly bodyRows: number },
  hasSearchError = false,
): HistoryPanes {
  const hasTwoPanes = columns >= TWO_PANE_COLUMNS;
  const half = columns >= WIDE_COLUMNS ? Math.floor(columns * 0.45) : Math.floor(columns * 0.5) + 1;
  const listColumns = hasTwoPanes ? half : columns;
  const wholeColumns = Math.max(0, columns - 2 * MARGIN_COLUMNS);
  return {
    hasTwoPanes,
    listColumns,
    detailColumns: hasTwoPanes ? columns - listColumns - DIVIDER_COLUMNS - MARGIN_COLUMNS : wholeColumns,
    wholeColumns,
    listRows: Math.max(0, bodyRows - LIST_HEAD_ROWS - (hasSearchError ? SEARCH_ERROR_ROWS : 0)),
  };
}

/** How one session is shown: its page, and its JSON beside it or in its place. Columns of text, in sight of the cursor's. */
export type SessionPanes = {
  readonly pageColumns: number;
  readonly jsonColumns: number;
  readonly isJsonBeside: boolean;
};

/** @param isOpen true where one has gone into the session: then it has the room of the list where that helps */
export function sessionPanes(
  view: { readonly columns: number; readonly bodyRows: number },
  isOpen: boolean,
): SessionPanes {
  const { detailColumns, listColumns } = historyPanes(view);
  if (!isOpen || view.columns < JSON_BESIDE_COLUMNS) {
    return { pageColumns: detailColumns, jsonColumns: detailColumns, isJsonBeside: false };
  }
  return {
    pageColumns: listColumns - 2 * MARGIN_COLUMNS,
    jsonColumns: detailColumns,
    isJsonBeside: true,
  };
}

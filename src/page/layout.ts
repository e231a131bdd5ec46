/** The layout of the screen: all numbers follow from the terminal's size. */

/** Below this size the app asks for a larger terminal. */
export const MIN_COLUMNS = 60;
export const MIN_ROWS = 15;

/** From this width on, there are two panes. */
const TWO_PANE_COLUMNS = 76;
/** From this width on, the right pane gets more columns than the left one. */
export const WIDE_COLUMNS = 110;

/** The header and a rule above the body; a rule, the notice and the key hints below it. */
const FRAME_ROWS = 5;

/** The filter of the help, and the blank line below it. */
export const HELP_HEAD_ROWS = 2;

/** One space at each side of the screen. */
export const MARGIN_COLUMNS = 1;
/** The line between two panes, and a space. */
export const DIVIDER_COLUMNS = 2;

export type Layout = {
  readonly columns: number;
  readonly rows: number;
  /** Rows between the two rules. */
  readonly bodyRows: number;
  readonly isTooSmall: boolean;
  readonly isWide: boolean;
  /** Columns of the left pane with its margin; all columns if there is one pane. */
  readonly leftColumns: number;
  /** Columns of the right pane after the divider; 0 if there is none. */
  readonly rightColumns: number;
};

export function layout(columns: number, rows: number): Layout {
  const { leftColumns, rightColumns } = paneColumns(columns);
  return {
    columns,
    rows,
    bodyRows: Math.max(0, rows - FRAME_ROWS),
    isTooSmall: columns < MIN_COLUMNS || rows < MIN_ROWS,
    isWide: columns >= WIDE_COLUMNS,
    leftColumns,
    rightColumns,
  };
}

/** The first row of the body, counted from 0: below the header and a rule. */
export const BODY_TOP_ROW = 2;

/** The layout of a screen with `bodyRows` rows between its rules. */
export function layoutOfBody({
  columns,
  bodyRows,
}: {
  readonly columns: number;
  readonly bodyRows: number;
}): Layout {
  return layout(columns, bodyRows + FRAME_ROWS);
}

/** The panes of a screen with `columns` columns; see `Layout`. */
export function paneColumns(columns: number) {
  const hasTwoPanes = columns >= TWO_PANE_COLUMNS;
  if (!hasTwoPanes) return { hasTwoPanes, leftColumns: columns, rightColumns: 0 };
  const leftColumns = columns >= WIDE_COLUMNS ? Math.floor(columns * 0.45) : Math.floor(columns / 2) + 1;
  return { hasTwoPanes, leftColumns, rightColumns: columns - leftColumns - DIVIDER_COLUMNS };
}

/** If the body has at least this many rows, blank lines separate its blocks. */
export const AIRY_BODY_ROWS = 14;

/** True if there are no rows to spare for blank lines. */
export function isLow({ bodyRows }: Layout): boolean {
  return bodyRows < AIRY_BODY_ROWS;
}

/** The number of rows for keys in the help, at least 1. */
export function helpRows(bodyRows: number): number {
  return Math.max(1, bodyRows - HELP_HEAD_ROWS);
}

/** Columns of `── ` before the title in the upper rule, and of ` ──` after it. */
const RULE_AROUND_TITLE_COLUMNS = 3;

/** The columns for the title in the upper rule of a screen. */
export function titleColumns(columns: number): number {
  return columns - 2 * RULE_AROUND_TITLE_COLUMNS;
}

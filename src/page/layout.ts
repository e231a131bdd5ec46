/** Where things stand on the screen: all numbers of the layout, from the terminal's size alone. */

/** Below this the app asks for more room and waits. */
export const MIN_COLUMNS = 60;
export const MIN_ROWS = 15;

/** From here on a second pane stands beside the first. */
const TWO_PANE_COLUMNS = 76;
/** From here on the panes breathe and the detail gains columns. */
const WIDE_COLUMNS = 110;

/** Header, rule above the body; rule, notice and hints below it. */
const FRAME_ROWS = 5;

/** The line the help is filtered on, and the blank below it. */
const HELP_HEAD_ROWS = 2;

/** One blank at each side of the screen. */
export const MARGIN_COLUMNS = 1;

export type Layout = {
  readonly columns: number;
  readonly rows: number;
  /** Rows between the two rules. */
  readonly bodyRows: number;
  readonly isTooSmall: boolean;
  readonly isWide: boolean;
  /** Columns of the left pane, its margin included; all of them where there is one pane. */
  readonly leftColumns: number;
  /** Columns of the right pane behind the divider and a blank; 0 where there is none. */
  readonly rightColumns: number;
};

export function layout(columns: number, rows: number): Layout {
  const hasTwoPanes = columns >= TWO_PANE_COLUMNS;
  const isWide = columns >= WIDE_COLUMNS;
  const leftColumns = hasTwoPanes ? Math.floor(columns * (isWide ? 0.45 : 0.5)) + (isWide ? 0 : 1) : columns;
  return {
    columns,
    rows,
    bodyRows: Math.max(0, rows - FRAME_ROWS),
    isTooSmall: columns < MIN_COLUMNS || rows < MIN_ROWS,
    isWide,
    leftColumns,
    rightColumns: hasTwoPanes ? columns - leftColumns - 2 : 0,
  };
}

/** From this many body rows on, blanks may set things apart. */
const AIRY_BODY_ROWS = 14;

/** True where every row counts. */
export function isLow({ bodyRows }: Layout): boolean {
  return bodyRows < AIRY_BODY_ROWS;
}

/** Rows for the keys in the help. */
export function helpRows(bodyRows: number): number {
  return Math.max(1, bodyRows - HELP_HEAD_ROWS);
}

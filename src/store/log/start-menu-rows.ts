/** The rows of the start menu. */
import { type RowRange, visibleRange } from '../../list/window.js';
import { isLow, type Layout } from '../../page/layout.js';

/** Rows of the heading and the blank below it. */
const HEAD_ROWS = 2;
/** Rows of the blank below the menu, and of the description of the choice. */
const FOOT_ROWS = 2;

export type StartMenuRows = {
  /** Blank rows above the heading. */
  readonly topRows: number;
  /** The row of the body with the first choice. */
  readonly firstRow: number;
  /** The most choices that are visible at once. */
  readonly limit: number;
};

export function startMenuRows(layout: Layout): StartMenuRows {
  const topRows = isLow(layout) ? 0 : 1;
  const firstRow = topRows + HEAD_ROWS;
  return { topRows, firstRow, limit: Math.max(1, layout.bodyRows - firstRow - FOOT_ROWS) };
}

/** The range of visible choices. It contains the choice under the cursor. */
export function visibleChoices(choice: number, limit: number, count: number): RowRange {
  return visibleRange({ cursor: choice, top: 0 }, limit, count);
}

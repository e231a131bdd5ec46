/** How many rows the lists of the Files screen have, and moving in them. */
import * as windows from '../../list/window.js';
import type { View } from '../shell-state.js';

/** Above a list stands its heading, below it where the cursor is, or the search. */
const HEADING_ROWS = 1;
const FOOT_ROWS = 1;
/** From here on the document has a row of air under its heading. */
const ROOMY_BODY_ROWS = 14;

/** One step of the cursor in a list. */
export type Move = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

/** Rows of the body that the tree's entries have. */
export function treeHeight(view: Pick<View, 'bodyRows'>): number {
  return Math.max(0, view.bodyRows - HEADING_ROWS - FOOT_ROWS);
}

/** Rows of the body that the lines of a document have; a reason why it is not valid takes one. */
export function documentHeight(view: Pick<View, 'bodyRows'>, hasReason: boolean): number {
  const airRows = hasReason || view.bodyRows >= ROOMY_BODY_ROWS ? 1 : 0;
  return Math.max(0, view.bodyRows - HEADING_ROWS - airRows - FOOT_ROWS);
}

/** The window after a step; the same one where there is nowhere to go. */
export function movedWindow(
  window: windows.ListWindow,
  move: Move,
  height: number,
  count: number,
): windows.ListWindow {
  switch (move) {
    case 'up':
      return windows.moveBy(window, -1, height, count);
    case 'down':
      return windows.moveBy(window, 1, height, count);
    case 'page-up':
      return windows.pageUp(window, height, count);
    case 'page-down':
      return windows.pageDown(window, height, count);
    case 'first':
      return windows.moveToFirst(window, height, count);
    case 'last':
      return windows.moveToLast(window, height, count);
  }
}

/** The number of rows that the lists of the Files screen have. */
import type { View } from '../shell-state.js';

export const HEADING_ROWS = 1;
/** Rows of the position or the search field below a list. */
const FOOT_ROWS = 1;
/** From this height on, a blank row separates the document from its heading. */
const ROOMY_BODY_ROWS = 14;

export function treeHeight(view: Pick<View, 'bodyRows'>): number {
  return Math.max(0, view.bodyRows - HEADING_ROWS - FOOT_ROWS);
}

/** The rows for the lines of a document. The reason why a document is invalid takes one row. */
export function documentHeight(view: Pick<View, 'bodyRows'>, hasReason: boolean): number {
  const airRows = hasReason || view.bodyRows >= ROOMY_BODY_ROWS ? 1 : 0;
  return Math.max(0, view.bodyRows - HEADING_ROWS - airRows - FOOT_ROWS);
}

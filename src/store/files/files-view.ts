/** The number of rows that the lists of the Files screen have. */
import type { View } from '../shell-state.js';

/** Above a list stands its heading, below it where the cursor is, or the search. */
const HEADING_ROWS = 1;
const FOOT_ROWS = 1;
/** From here on the document has a row of air under its heading. */
const ROOMY_BODY_ROWS = 14;

/** Rows of the body that the tree's entries have. */
export function treeHeight(view: Pick<View, 'bodyRows'>): number {
  return Math.max(0, view.bodyRows - HEADING_ROWS - FOOT_ROWS);
}

/** Rows of the body that the lines of a document have; a reason why it is not valid takes one. */
export function documentHeight(view: Pick<View, 'bodyRows'>, hasReason: boolean): number {
  const airRows = hasReason || view.bodyRows >= ROOMY_BODY_ROWS ? 1 : 0;
  return Math.max(0, view.bodyRows - HEADING_ROWS - airRows - FOOT_ROWS);
}

/** How far the summary of a session scrolls. */
import type { TrainingSession } from '../../domain/record.js';

/** Blank, head, blank; blank and the line of what Enter does. */
const FIXED_ROWS = 5;

/**
 * Rows for the exercises of a session, and the last exercise that may stand in the first of them where each has
 * one row.
 * @param bodyRows rows between the two rules of the screen
 */
export function summaryScroll(session: TrainingSession, bodyRows: number): { rows: number; lastTop: number } {
  const noteRows = session.notes === undefined ? 0 : 1;
  const rows = Math.max(1, bodyRows - FIXED_ROWS - noteRows);
  return { rows, lastTop: Math.max(0, session.exercises.length - rows) };
}

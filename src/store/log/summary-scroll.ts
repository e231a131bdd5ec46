/** The scroll range of the summary. */
import { missingSets } from '../../domain/progression/missing-sets.js';
import type { TrainingSession } from '../../domain/record.js';

/** A blank, the heading, a blank; below a blank and the line on what Enter does. */
const FIXED_ROWS = 5;

/**
 * The rows for the exercises, and the last exercise that can be in the first row if each takes one.
 * @param bodyRows rows between the two rules of the screen
 */
export function summaryScroll(session: TrainingSession, bodyRows: number): { rows: number; lastTop: number } {
  const noteRows = session.notes === undefined ? 0 : 1;
  const missingRows = missingSets(session).length === 0 ? 0 : 1;
  const rows = Math.max(1, bodyRows - FIXED_ROWS - noteRows - missingRows);
  return { rows, lastTop: Math.max(0, session.exercises.length - rows) };
}

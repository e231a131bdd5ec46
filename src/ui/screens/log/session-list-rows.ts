/** The rows of the list of exercises above the sets. */
import { type RowRange, visibleRange } from '../../../list/window.js';
import { isLow, type Layout } from '../../../page/layout.js';
import type { LogState } from '../../../store/log/log-state.js';

/** The most rows of the list above the sets: `MAX_ROWS`, or `MAX_SHARE` of the rows if that is more. */
const MAX_ROWS = 6;
const MAX_SHARE = 1 / 3;

/** The number of rows. A low screen has one row, for the open exercise. */
export function sessionListHeight({ session }: LogState, layout: Layout): number {
  const most = Math.max(MAX_ROWS, Math.floor(layout.bodyRows * MAX_SHARE));
  return isLow(layout) ? 1 : Math.min(session?.exercises.length ?? 0, most);
}

/** The range of the exercises that are visible. */
export function visibleExercises({ session, exerciseIndex }: LogState, rows: number): RowRange {
  const count = session?.exercises.length ?? 0;
  return visibleRange({ cursor: exerciseIndex, top: exerciseIndex }, rows, count);
}

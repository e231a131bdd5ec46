/** The visible part of the list of occurrences, each of which has its own height. Pure. */
import { type Motion, pageRows } from '../../list/motion.js';

/** The first line of each occurrence, from 0, and the number of all lines. */
export type Blocks = { readonly starts: readonly number[]; readonly lineCount: number };

/** The occurrence under the cursor, and the first visible line. */
export type ExerciseWindow = { readonly cursor: number; readonly top: number };

export const NEWEST: ExerciseWindow = { cursor: 0, top: 0 };

/** The nearest window that fits the size. @param rows visible lines, at least 1 */
export function fitWindow({ cursor, top }: ExerciseWindow, blocks: Blocks, rows: number): ExerciseWindow {
  const onBlock = clamp(cursor, 0, blocks.starts.length - 1);
  const { start, end } = blockAt(blocks, onBlock);
  // An occurrence higher than the screen fills all rows; of any other, all lines are visible.
  const shown = end - start > rows ? clamp(top, start, end - rows) : clamp(top, end - rows, start);
  return { cursor: onBlock, top: clamp(shown, 0, blocks.lineCount - rows) };
}

/** The window after a motion. An occurrence higher than the screen scrolls by lines before the cursor leaves it. */
export function moveInBlocks(
  window: ExerciseWindow,
  motion: Motion,
  blocks: Blocks,
  rows: number,
): ExerciseWindow {
  const now = fitWindow(window, blocks, rows);
  const { start, end } = blockAt(blocks, now.cursor);
  switch (motion) {
    case 'down':
      if (end > now.top + rows) return { ...now, top: now.top + 1 };
      return fitWindow({ cursor: now.cursor + 1, top: now.top }, blocks, rows);
    case 'up':
      if (start < now.top) return { ...now, top: now.top - 1 };
      return fitWindow({ cursor: now.cursor - 1, top: now.top }, blocks, rows);
    case 'page-down':
      return scrolled(now, now.top + pageRows(rows), blocks, rows);
    case 'page-up':
      return scrolled(now, now.top - pageRows(rows), blocks, rows);
    case 'first':
      return fitWindow(NEWEST, blocks, rows);
    case 'last':
      return fitWindow({ cursor: blocks.starts.length - 1, top: blocks.lineCount }, blocks, rows);
  }
}

/** Scrolls to the line `to`, and moves the cursor to an occurrence in the visible lines. */
function scrolled(window: ExerciseWindow, to: number, blocks: Blocks, rows: number): ExerciseWindow {
  const top = clamp(to, 0, blocks.lineCount - rows);
  if (top === window.top) {
    const cursor = to > window.top ? blocks.starts.length - 1 : 0;
    return fitWindow({ cursor, top }, blocks, rows);
  }
  const whole = blocks.starts.findIndex((start) => start >= top && start < top + rows);
  const cursor = whole >= 0 ? whole : blocks.starts.findLastIndex((start) => start <= top);
  return fitWindow({ cursor, top }, blocks, rows);
}

function blockAt(
  { starts, lineCount }: Blocks,
  at: number,
): { readonly start: number; readonly end: number } {
  return { start: starts[at] ?? 0, end: starts[at + 1] ?? lineCount };
}

/** `value` within the limits; `low` if `high` is below it. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

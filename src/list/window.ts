/** The visible part of a long list, and its cursor. Every row is one line high. */
import { type Motion, motionDelta } from './motion.js';

/** The cursor and the first visible row, both counted from 0; both are 0 in a list without rows. */
export interface ListWindow {
  readonly cursor: number;
  /** The first visible row. */
  readonly top: number;
}

/** Rows `start` to `end`, `end` excluded. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Rows that stay visible before and after the cursor, if the list and the height have them. */
export const SCROLL_MARGIN = 3;

/** A window at the top of the list, with the cursor on the first row. */
export const TOP_WINDOW: ListWindow = { cursor: 0, top: 0 };

/**
 * The nearest window that fits a list of another size; `state` itself if it fits.
 * @param height visible lines
 * @param count rows of the list
 */
export function clampWindow(state: ListWindow, height: number, count: number): ListWindow {
  const cursor = clamp(state.cursor, 0, count - 1);
  const margin = Math.max(0, Math.min(SCROLL_MARGIN, Math.floor((height - 1) / 2)));
  const nearCursor = clamp(state.top, cursor + margin - height + 1, cursor - margin);
  const top = clamp(nearCursor, 0, count - height);
  return cursor === state.cursor && top === state.top ? state : { cursor, top };
}

/** Moves the cursor to a row, or to the nearest row there is, and scrolls no further than needed. */
export function moveTo(state: ListWindow, row: number, height: number, count: number): ListWindow {
  return row === state.cursor
    ? clampWindow(state, height, count)
    : keepSame(state, clampWindow({ cursor: row, top: state.top }, height, count));
}

/** The window after a motion. A page moves cursor and first row equally. Returns `state` itself if nothing moves. */
export function moveWindow(state: ListWindow, motion: Motion, height: number, count: number): ListWindow {
  const delta = motionDelta(motion, height);
  const isPage = motion === 'page-up' || motion === 'page-down';
  return isPage ? scrollBy(state, delta, height, count) : moveTo(state, state.cursor + delta, height, count);
}

/** The rows to draw: at most `height` of them. */
export function visibleRange(state: ListWindow, height: number, count: number): RowRange {
  const { top } = clampWindow(state, height, count);
  return { start: top, end: Math.max(top, Math.min(top + height, count)) };
}

function scrollBy(state: ListWindow, delta: number, height: number, count: number): ListWindow {
  return keepSame(
    state,
    clampWindow({ cursor: state.cursor + delta, top: state.top + delta }, height, count),
  );
}

function keepSame(before: ListWindow, after: ListWindow): ListWindow {
  return before.cursor === after.cursor && before.top === after.top ? before : after;
}

/** `value` within the limits; `low` if `high` is less than `low`. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

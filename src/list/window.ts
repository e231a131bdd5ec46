/** Which part of a long list shows, and where its cursor is. Every row is one line high. */

/** Both count rows from 0; with no rows both are 0. */
export interface ListWindow {
  readonly cursor: number;
  /** First row that shows. */
  readonly top: number;
}

/** Rows `start` to `end`, `end` excluded. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Rows kept in sight before and after the cursor, where the list and the height have them. */
export const SCROLL_MARGIN = 3;

/** The cursor on the first row. */
export const TOP_WINDOW: ListWindow = { cursor: 0, top: 0 };

/**
 * The nearest window that fits: for a list or a screen whose size changed. Returns `state` itself when it fits.
 * @param height lines for the list, ≥ 0
 * @param count rows of the list, ≥ 0
 */
export function clampWindow(state: ListWindow, height: number, count: number): ListWindow {
  const cursor = clamp(state.cursor, 0, count - 1);
  const margin = Math.max(0, Math.min(SCROLL_MARGIN, Math.floor((height - 1) / 2)));
  const nearCursor = clamp(state.top, cursor + margin - height + 1, cursor - margin);
  const top = clamp(nearCursor, 0, count - height);
  return cursor === state.cursor && top === state.top ? state : { cursor, top };
}

/** Moves the cursor `delta` rows, up when negative, and stops at the ends. */
export function moveBy(state: ListWindow, delta: number, height: number, count: number): ListWindow {
  return moveTo(state, state.cursor + delta, height, count);
}

/** Moves the cursor to a row, or to the nearest there is, and scrolls no further than needed. */
export function moveTo(state: ListWindow, row: number, height: number, count: number): ListWindow {
  return row === state.cursor
    ? clampWindow(state, height, count)
    : keepSame(state, clampWindow({ cursor: row, top: state.top }, height, count));
}

/** Moves cursor and rows up together by a screen less one line, so that the eye keeps its place. */
export function pageUp(state: ListWindow, height: number, count: number): ListWindow {
  return scrollBy(state, -pageRows(height), height, count);
}

/** Moves cursor and rows down together by a screen less one line. */
export function pageDown(state: ListWindow, height: number, count: number): ListWindow {
  return scrollBy(state, pageRows(height), height, count);
}

/** Moves the cursor to the first row. */
export function moveToFirst(state: ListWindow, height: number, count: number): ListWindow {
  return moveTo(state, 0, height, count);
}

/** Moves the cursor to the last row. */
export function moveToLast(state: ListWindow, height: number, count: number): ListWindow {
  return moveTo(state, count - 1, height, count);
}

/** The rows to draw: at most `height` of them, the cursor's among them. */
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

function pageRows(height: number): number {
  return Math.max(1, height - 1);
}

function keepSame(before: ListWindow, after: ListWindow): ListWindow {
  return before.cursor === after.cursor && before.top === after.top ? before : after;
}

/** `value` within the limits; `low` where `high` is below it. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

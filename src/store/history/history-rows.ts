/** The rows of the list: sessions under headings or without, and a cursor that only stops at sessions. */
import { clampWindow, type ListWindow, moveTo, pageDown, pageUp } from '../../list/window.js';
import { type Arrangement, groupOf, hasHeadings, inOrder } from './arrangement.js';
import type { ListedSession } from './listed-session.js';

export type HistoryRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'session'; readonly session: ListedSession };

/** Where a key takes the cursor. */
export type ListMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

/**
 * Sessions as they are arranged, each group's name once above its sessions; never two names in a row.
 * @param sessions newest first
 */
export function rowsOf(sessions: readonly ListedSession[], arrangement: Arrangement): readonly HistoryRow[] {
  const ordered = inOrder(sessions, arrangement.order);
  if (!hasHeadings(arrangement)) return ordered.map((session) => ({ kind: 'session', session }));
  const rows: HistoryRow[] = [];
  let group: string | null = null;
  for (const session of ordered) {
    const own = groupOf(session, arrangement.grouping);
    if (own !== group) rows.push({ kind: 'heading', text: own });
    group = own;
    rows.push({ kind: 'session', session });
  }
  return rows;
}

/** The session the cursor is on; null where there is none. */
export function sessionAt(rows: readonly HistoryRow[], cursor: number): ListedSession | null {
  const row = rows[cursor];
  return row?.kind === 'session' ? row.session : null;
}

/** The session the cursor goes to when the one it is on goes away: the next one down, else the next one up. */
export function neighbourOf(rows: readonly HistoryRow[], cursor: number): ListedSession | null {
  return (
    sessionAt(rows, offHeading(rows, cursor + 1, false)) ??
    sessionAt(rows, offHeading(rows, cursor - 1, true))
  );
}

/** The window with the cursor on that session, or on the first one where it is not among the rows. */
export function windowOn(
  rows: readonly HistoryRow[],
  id: string | null,
  window: ListWindow,
  height: number,
): ListWindow {
  const at = id === null ? -1 : rows.findIndex((row) => row.kind === 'session' && row.session.id === id);
  return at >= 0
    ? moveTo(window, at, height, rows.length)
    : clampWindow({ cursor: offHeading(rows, 0, false), top: 0 }, height, rows.length);
}

/** The window after a key; the work does not grow with the list. */
export function moveInRows(
  rows: readonly HistoryRow[],
  window: ListWindow,
  move: ListMove,
  height: number,
): ListWindow {
  const count = rows.length;
  if (count === 0) return window;
  const moved = movedWindow(window, move, height, count);
  const isBack = moved.cursor < window.cursor;
  const settled = moveTo(moved, offHeading(rows, moved.cursor, isBack), height, count);
  return settled.cursor === window.cursor && settled.top === window.top ? window : settled;
}

function movedWindow(window: ListWindow, move: ListMove, height: number, count: number): ListWindow {
  switch (move) {
    case 'up':
      return moveTo(window, window.cursor - 1, height, count);
    case 'down':
      return moveTo(window, window.cursor + 1, height, count);
    case 'page-up':
      return pageUp(window, height, count);
    case 'page-down':
      return pageDown(window, height, count);
    case 'first':
      return moveTo(window, 0, height, count);
    case 'last':
      return moveTo(window, count - 1, height, count);
  }
}

/** A heading is followed by a session always, and preceded by one but at the top. */
function offHeading(rows: readonly HistoryRow[], row: number, isBack: boolean): number {
  if (rows[row]?.kind !== 'heading') return row;
  return isBack && row > 0 ? row - 1 : row + 1;
}

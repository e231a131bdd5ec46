/** The rows of the list: sessions under headings or without, and a cursor that only stops at sessions. */
import { partitionPoint } from '../../list/partition-point.js';
import { clampWindow, type ListWindow, moveTo, pageDown, pageUp, visibleRange } from '../../list/window.js';
import type { GroupedIds } from './grouped-ids.js';

/** Each group's name stands once above its sessions. */
export type HistoryRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'session'; readonly id: string };

/** Where a key takes the cursor. */
export type ListMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

export function rowCount({ ids, groups }: GroupedIds): number {
  return ids.length + groups.length;
}

/** The row at a place; null where there is none. */
export function rowAt({ ids, groups }: GroupedIds, row: number): HistoryRow | null {
  const headings = partitionPoint(groups.length, (index) => (groups[index]?.start ?? 0) + index <= row);
  const last = groups[headings - 1];
  if (last && last.start + headings - 1 === row) return { kind: 'heading', text: last.name };
  const id = ids[row - headings];
  return id === undefined ? null : { kind: 'session', id };
}

/** The id of the session the cursor is on; null where there is none. */
export function sessionAt(rows: GroupedIds, cursor: number): string | null {
  const row = rowAt(rows, cursor);
  return row?.kind === 'session' ? row.id : null;
}

/** The ids of the sessions in sight, and of as many rows again before and behind them. */
export function idsAround(rows: GroupedIds, window: ListWindow, height: number): readonly string[] {
  const { start, end } = visibleRange(window, height, rowCount(rows));
  return idsBetween(rows, start - height, end + height);
}

/** The ids of the sessions in sight. */
export function visibleIds(rows: GroupedIds, window: ListWindow, height: number): readonly string[] {
  const { start, end } = visibleRange(window, height, rowCount(rows));
  return idsBetween(rows, start, end);
}

/** The session the cursor goes to when the one it is on goes away: the next one down, else the next one up. */
export function neighbourOf(rows: GroupedIds, cursor: number): string | null {
  return (
    sessionAt(rows, offHeading(rows, cursor + 1, false)) ??
    sessionAt(rows, offHeading(rows, cursor - 1, true))
  );
}

/** The window with the cursor on that session, or on the first one where it is not among the rows. */
export function windowOn(
  rows: GroupedIds,
  id: string | null,
  window: ListWindow,
  height: number,
): ListWindow {
  const at = id === null ? -1 : rows.ids.indexOf(id);
  const count = rowCount(rows);
  if (at < 0) return clampWindow({ cursor: offHeading(rows, 0, false), top: 0 }, height, count);
  const { groups } = rows;
  const headings = partitionPoint(groups.length, (index) => (groups[index]?.start ?? 0) <= at);
  return moveTo(window, at + headings, height, count);
}

/** The window after a key; the work does not grow with the list. */
export function moveInRows(rows: GroupedIds, window: ListWindow, move: ListMove, height: number): ListWindow {
  const count = rowCount(rows);
  if (count === 0) return window;
  const moved = movedWindow(window, move, height, count);
  const isBack = moved.cursor < window.cursor;
  const synced = moveTo(moved, offHeading(rows, moved.cursor, isBack), height, count);
  return synced.cursor === window.cursor && synced.top === window.top ? window : synced;
}

function idsBetween(rows: GroupedIds, start: number, end: number): readonly string[] {
  const ids: string[] = [];
  for (let row = Math.max(0, start); row < end; row += 1) {
    const id = sessionAt(rows, row);
    if (id !== null) ids.push(id);
  }
  return ids;
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
function offHeading(rows: GroupedIds, row: number, isBack: boolean): number {
  if (rowAt(rows, row)?.kind !== 'heading') return row;
  return isBack && row > 0 ? row - 1 : row + 1;
}

/** The rows of the list: headings and sessions. The cursor stops only at sessions. */
import type { Motion } from '../../list/motion.js';
import { partitionPoint } from '../../list/partition-point.js';
import { clampWindow, type ListWindow, moveTo, moveWindow, visibleRange } from '../../list/window.js';
import type { GroupedIds } from './grouped-ids.js';

/** A heading is the name of a group, above its sessions. */
export type HistoryRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'session'; readonly id: string };

export function rowCount({ ids, groups }: GroupedIds): number {
  return ids.length + groups.length;
}

export function rowAt({ ids, groups }: GroupedIds, row: number): HistoryRow | null {
  const headings = partitionPoint(groups.length, (index) => (groups[index]?.start ?? 0) + index <= row);
  const last = groups[headings - 1];
  if (last && last.start + headings - 1 === row) return { kind: 'heading', text: last.name };
  const id = ids[row - headings];
  return id === undefined ? null : { kind: 'session', id };
}

/** The id of the session at the cursor; null if there is none. */
export function sessionAt(rows: GroupedIds, cursor: number): string | null {
  const row = rowAt(rows, cursor);
  return row?.kind === 'session' ? row.id : null;
}

/** The ids of the visible sessions, and of as many rows before and after them. */
export function idsAround(rows: GroupedIds, window: ListWindow, height: number): readonly string[] {
  const { start, end } = visibleRange(window, height, rowCount(rows));
  return idsBetween(rows, start - height, end + height);
}

export function visibleIds(rows: GroupedIds, window: ListWindow, height: number): readonly string[] {
  const { start, end } = visibleRange(window, height, rowCount(rows));
  return idsBetween(rows, start, end);
}

/** The next session down, otherwise the next session up; null if there is none. */
export function neighbourOf(rows: GroupedIds, cursor: number): string | null {
  return (
    sessionAt(rows, skipHeading(rows, cursor + 1, false)) ??
    sessionAt(rows, skipHeading(rows, cursor - 1, true))
  );
}

/** The ids of the sessions before and after the cursor. */
export function idsNextTo(rows: GroupedIds, cursor: number): readonly string[] {
  const around = [skipHeading(rows, cursor + 1, false), skipHeading(rows, cursor - 1, true)];
  return around.map((row) => sessionAt(rows, row)).filter((id) => id !== null);
}

/** The window with the cursor on the session `id`; on the first session if the list does not have `id`. */
export function windowOn(
  rows: GroupedIds,
  id: string | null,
  window: ListWindow,
  height: number,
): ListWindow {
  const at = id === null ? -1 : rows.ids.indexOf(id);
  const count = rowCount(rows);
  if (at < 0) return clampWindow({ cursor: skipHeading(rows, 0, false), top: 0 }, height, count);
  const { groups } = rows;
  const headings = partitionPoint(groups.length, (index) => (groups[index]?.start ?? 0) <= at);
  return moveTo(window, at + headings, height, count);
}

/** The window after a motion, with the cursor on a session. */
export function moveInRows(rows: GroupedIds, window: ListWindow, motion: Motion, height: number): ListWindow {
  const count = rowCount(rows);
  if (count === 0) return window;
  const moved = moveWindow(window, motion, height, count);
  const isBack = moved.cursor < window.cursor;
  const onSession = moveTo(moved, skipHeading(rows, moved.cursor, isBack), height, count);
  return onSession.cursor === window.cursor && onSession.top === window.top ? window : onSession;
}

function idsBetween(rows: GroupedIds, start: number, end: number): readonly string[] {
  const ids: string[] = [];
  for (let row = Math.max(0, start); row < end; row += 1) {
    const id = sessionAt(rows, row);
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** `row`; if it is a heading, the session below or above it. A heading in row 0 has none above. */
function skipHeading(rows: GroupedIds, row: number, isBack: boolean): number {
  if (rowAt(rows, row)?.kind !== 'heading') return row;
  return isBack && row > 0 ? row - 1 : row + 1;
}

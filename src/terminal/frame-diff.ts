/**
 * What to send so that a terminal showing one frame shows another. Pure: a frame is an array of rows, each
 * row text with style sequences and without line ends, no wider than the terminal.
 */

import {
  BEGIN_SYNCHRONIZED,
  CLEAR_SCREEN,
  END_SYNCHRONIZED,
  ERASE_ROW,
  HIDE_CURSOR,
  RESET_STYLE,
  SHOW_CURSOR,
  toCell,
  toRow,
} from './escape-sequences.js';

/** A cell of the screen, counted from 0 at the top left. */
export interface CursorPosition {
  readonly x: number;
  readonly y: number;
}

/** What a terminal is believed to show: its rows, and where the cursor stands; null is a hidden cursor. */
export interface ShownFrame {
  readonly rows: readonly string[];
  readonly cursor: CursorPosition | null;
}

/** Splits a frame into rows and drops those below the last row of the screen, which would scroll it. */
export function splitFrame(frame: string, screenRows: number): readonly string[] {
  return frame.split('\n', screenRows);
}

/** The bytes that turn `shown` into `wanted` by redrawing the rows that differ; '' when nothing differs. */
export function encodeUpdate(shown: ShownFrame, wanted: ShownFrame): string {
  const rows = encodeChangedRows(shown.rows, wanted.rows);
  if (rows === '') return encodeCursorChange(shown.cursor, wanted.cursor);
  // Terminals without synchronized output would show the cursor running over the rows being drawn.
  const hide = shown.cursor === null ? '' : HIDE_CURSOR;
  return BEGIN_SYNCHRONIZED + hide + rows + encodeCursor(wanted.cursor) + END_SYNCHRONIZED;
}

/** The bytes that draw `wanted` whatever the terminal shows now: cleared once, then every row that has text. */
export function encodeWhole(wanted: ShownFrame): string {
  let rows = '';
  for (const [index, row] of wanted.rows.entries()) {
    if (row !== '') rows += toRow(index + 1) + RESET_STYLE + row;
  }
  const clear = HIDE_CURSOR + RESET_STYLE + CLEAR_SCREEN;
  return BEGIN_SYNCHRONIZED + clear + rows + encodeCursor(wanted.cursor) + END_SYNCHRONIZED;
}

function encodeChangedRows(shown: readonly string[], wanted: readonly string[]): string {
  let output = '';
  for (let index = 0; index < Math.max(shown.length, wanted.length); index += 1) {
    const row = wanted[index] ?? '';
    // Erase before drawing: without wrapping the cursor stays on the last column of a full row, and an
    // erase sent after it would take that column away.
    if (row !== (shown[index] ?? '')) output += toRow(index + 1) + RESET_STYLE + ERASE_ROW + row;
  }
  return output;
}

function encodeCursorChange(shown: CursorPosition | null, wanted: CursorPosition | null): string {
  if (wanted === null) return shown === null ? '' : HIDE_CURSOR;
  if (shown === null) return encodeCursor(wanted);
  return shown.x === wanted.x && shown.y === wanted.y ? '' : encodePosition(wanted);
}

function encodeCursor(cursor: CursorPosition | null): string {
  return cursor === null ? '' : encodePosition(cursor) + SHOW_CURSOR;
}

function encodePosition(cursor: CursorPosition): string {
  return toCell(cursor.y + 1, cursor.x + 1);
}

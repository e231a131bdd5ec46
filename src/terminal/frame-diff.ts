/**
 * What to send so that a terminal showing one frame shows another: of rows that changed, the cells that changed. Pure:
 * a frame is an array of rows, each row text with style sequences and without line ends, no wider than the terminal.
 */

import {
  BEGIN_SYNCHRONIZED,
  CLEAR_SCREEN,
  END_SYNCHRONIZED,
  ERASE_ROW,
  ERASE_TO_END,
  HIDE_CURSOR,
  RESET_STYLE,
  SHOW_CURSOR,
  toCell,
  toRight,
  toRow,
  toStyle,
} from './escape-sequences.js';
import { placedRow } from './placed-row.js';
import { cellsOf, isSeenOnBlanks, type RowCells, seenStyle } from './row-cells.js';

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
    if (row !== '') rows += toRow(index + 1) + RESET_STYLE + placedRow(row);
  }
  const clear = HIDE_CURSOR + RESET_STYLE + CLEAR_SCREEN;
  return BEGIN_SYNCHRONIZED + clear + rows + encodeCursor(wanted.cursor) + END_SYNCHRONIZED;
}

/** What is to be sent, and the style the terminal writes in behind it; null where that is not known. */
type Pen = { output: string; style: string | null };

function encodeChangedRows(shown: readonly string[], wanted: readonly string[]): string {
  const pen: Pen = { output: '', style: null };
  for (let index = 0; index < Math.max(shown.length, wanted.length); index += 1) {
    const row = wanted[index] ?? '';
    if (row !== (shown[index] ?? '')) encodeRow(pen, index + 1, shown[index] ?? '', row);
  }
  return pen.output;
}

/** A gap of equal cells shorter than this is drawn again: leaping it costs as much. */
const LEAST_LEAP_COLUMNS = 5;

/** Turns a row into another: the runs of cells that differ, where every cell surely is where it seems. */
function encodeRow(pen: Pen, row: number, shown: string, wanted: string): void {
  const [before, after] = [cellsOf(shown), cellsOf(wanted)];
  if (before === null || after === null) {
    // Erase before drawing: without wrapping the cursor stays on the last column of a full row, and an
    // erase sent after it would take that column away.
    pen.output += toRow(row) + RESET_STYLE + ERASE_ROW + placedRow(wanted);
    pen.style = null;
    return;
  }
  const { length } = after.characters;
  let column = -1;
  for (const { from, to } of changedRuns(before, after)) {
    pen.output += column === -1 ? toCell(row, from + 1) : toRight(from - column);
    if (to >= length && before.characters.length > length) {
      switchTo(pen, '');
      pen.output += ERASE_TO_END;
    }
    for (column = from; column < Math.min(to, length); column += 1) {
      const character = after.characters[column] ?? ' ';
      const style = seenStyle(after, column);
      // A blank without a style looks the same in most of them.
      const isAnyBlank =
        character === ' ' && style === '' && pen.style !== null && !isSeenOnBlanks(pen.style);
      if (!isAnyBlank) switchTo(pen, style);
      pen.output += character;
    }
  }
}

type Run = { readonly from: number; readonly to: number };

/** The runs of columns in which two rows differ, those that are near each other as one. */
function changedRuns(before: RowCells, after: RowCells): readonly Run[] {
  const runs: Run[] = [];
  const end = Math.max(before.characters.length, after.characters.length);
  // Of the run that is open; before the first one none is.
  let [from, to] = [-1, -1];
  for (let column = 0; column < end; column += 1) {
    if (isSameCell(before, after, column)) continue;
    if (from !== -1 && column - to >= LEAST_LEAP_COLUMNS) {
      runs.push({ from, to });
      from = column;
    } else if (from === -1) from = column;
    to = column + 1;
  }
  if (from !== -1) runs.push({ from, to });
  return runs;
}

function isSameCell(one: RowCells, other: RowCells, column: number): boolean {
  // Behind its end a row is blank.
  return (
    (one.characters[column] ?? ' ') === (other.characters[column] ?? ' ') &&
    seenStyle(one, column) === seenStyle(other, column)
  );
}

function switchTo(pen: Pen, style: string): void {
  if (style === pen.style) return;
  if (style === '') pen.output += RESET_STYLE;
  else pen.output += toStyle(pen.style === '' ? style : `0;${style}`);
  pen.style = style;
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

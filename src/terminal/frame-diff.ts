/**
 * Computes the bytes that change one frame to the next. A frame is rows of styled text that fit the terminal.
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
import { cellsOf, isVisibleOnBlanks, type RowCells, visibleStyle } from './row-cells.js';

/** A cell of the screen, counted from 0 at the top left. */
export interface CursorPosition {
  readonly x: number;
  readonly y: number;
}

/** What a terminal shows: its rows, and the position of the cursor; null if the cursor is hidden. */
export interface ShownFrame {
  readonly rows: readonly string[];
  readonly cursor: CursorPosition | null;
}

/** Splits a frame into rows. Drops those below the last row of the screen, because they would overwrite that row. */
export function splitFrame(frame: string, screenRows: number): readonly string[] {
  return frame.split('\n', screenRows);
}

/** The bytes that change `shown` into `wanted`; '' if nothing differs. */
export function encodeUpdate(shown: ShownFrame, wanted: ShownFrame): string {
  const rows = encodeChangedRows(shown.rows, wanted.rows);
  if (rows === '') return encodeCursorChange(shown.cursor, wanted.cursor);
  // The cursor is hidden while rows are drawn, because terminals without synchronized output would show it moving.
  const hide = shown.cursor === null ? '' : HIDE_CURSOR;
  return BEGIN_SYNCHRONIZED + hide + rows + encodeCursor(wanted.cursor) + END_SYNCHRONIZED;
}

/** The bytes that clear the screen and draw all rows of `wanted`. */
export function encodeWhole(wanted: ShownFrame): string {
  let rows = '';
  for (const [index, row] of wanted.rows.entries()) {
    if (row !== '') rows += toRow(index + 1) + RESET_STYLE + placedRow(row);
  }
  const clear = HIDE_CURSOR + RESET_STYLE + CLEAR_SCREEN;
  return BEGIN_SYNCHRONIZED + clear + rows + encodeCursor(wanted.cursor) + END_SYNCHRONIZED;
}

/** The output so far, and the style that the terminal then has; null if it is unknown. */
type Pen = { output: string; style: string | null };

function encodeChangedRows(shown: readonly string[], wanted: readonly string[]): string {
  const pen: Pen = { output: '', style: null };
  for (let index = 0; index < Math.max(shown.length, wanted.length); index += 1) {
    const row = wanted[index] ?? '';
    if (row !== (shown[index] ?? '')) encodeRow(pen, index + 1, shown[index] ?? '', row);
  }
  return pen.output;
}

/** Shorter gaps of equal cells are drawn again, because moving the cursor over them costs as many bytes. */
const MIN_SKIP_COLUMNS = 5;

/** Draws the cells of a row that differ, or the whole row if the widths of its characters are uncertain. */
function encodeRow(pen: Pen, row: number, shown: string, wanted: string): void {
  const [before, after] = [cellsOf(shown), cellsOf(wanted)];
  if (before === null || after === null) {
    // Erase first: without wrapping, the cursor stays on the last column of a full row, and erasing would
    // remove it.
    pen.output += toRow(row) + RESET_STYLE + ERASE_ROW + placedRow(wanted);
    pen.style = null;
    return;
  }
  const { length } = after.characters;
  let column = -1;
  for (const { from, to } of changedRuns(before, after)) {
    pen.output += column === -1 ? toCell(row, from + 1) : toRight(from - column);
    if (to >= length && before.characters.length > length) {
      // Text colours have no effect on erased cells, so only a style that is visible on blanks must be reset.
      if (pen.style === null || isVisibleOnBlanks(pen.style)) switchTo(pen, '');
      pen.output += ERASE_TO_END;
    }
    for (column = from; column < Math.min(to, length); column += 1) {
      const character = after.characters[column] ?? ' ';
      const style = visibleStyle(after, column);
      // This blank looks the same in the current style, so no switch is needed.
      const isAnyBlank =
        character === ' ' && style === '' && pen.style !== null && !isVisibleOnBlanks(pen.style);
      if (!isAnyBlank) switchTo(pen, style);
      pen.output += character;
    }
  }
}

type Run = { readonly from: number; readonly to: number };

/** The runs of columns in which two rows differ. Runs close to each other are merged. */
function changedRuns(before: RowCells, after: RowCells): readonly Run[] {
  const runs: Run[] = [];
  const end = Math.max(before.characters.length, after.characters.length);
  // The current run; -1 before the first one.
  let [from, to] = [-1, -1];
  for (let column = 0; column < end; column += 1) {
    if (isSameCell(before, after, column)) continue;
    if (from !== -1 && column - to >= MIN_SKIP_COLUMNS) {
      runs.push({ from, to });
      from = column;
    } else if (from === -1) from = column;
    to = column + 1;
  }
  if (from !== -1) runs.push({ from, to });
  return runs;
}

function isSameCell(one: RowCells, other: RowCells, column: number): boolean {
  // Beyond its end, a row is blank.
  return (
    (one.characters[column] ?? ' ') === (other.characters[column] ?? ' ') &&
    visibleStyle(one, column) === visibleStyle(other, column)
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

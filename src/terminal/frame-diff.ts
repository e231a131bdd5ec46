/**
 * What to send so that a terminal showing one frame shows another: of rows that changed, what changed to their end. Pure: a frame is an array of rows, each
 * row text with style sequences and without line ends, no wider than the terminal.
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
    if (row !== (shown[index] ?? '')) output += encodeRow(index + 1, shown[index] ?? '', row);
  }
  return output;
}

/** A beginning shorter than this costs as much as it saves. */
const LEAST_KEPT_COLUMNS = 8;

/** The bytes that turn a row into another; what both begin with stays, where it surely takes the columns it seems to. */
function encodeRow(row: number, shown: string, wanted: string): string {
  // Erase before drawing: without wrapping the cursor stays on the last column of a full row, and an
  // erase sent after it would take that column away.
  const { length, columns, styles } = commonBeginning(shown, wanted);
  if (columns < LEAST_KEPT_COLUMNS) return toRow(row) + RESET_STYLE + ERASE_ROW + wanted;
  return toCell(row, columns + 1) + RESET_STYLE + ERASE_TO_END + styles + wanted.slice(length);
}

type Beginning = {
  /** In UTF-16 units. */
  readonly length: number;
  readonly columns: number;
  /** The style sequences in it, which hold for what follows. */
  readonly styles: string;
};

const ESCAPE = '\u001B';
const STYLE = /\u001B\[[\d;]*m/y;
/** One column wide in every terminal, and never joined with what stands before: ASCII, lines and blocks. */
const PLAIN = /[ -~─-◿·×…›✓]/;

function commonBeginning(one: string, other: string): Beginning {
  let [length, columns, styles] = [0, 0, ''];
  while (length < one.length && one[length] === other[length]) {
    if (one[length] === ESCAPE) {
      STYLE.lastIndex = length;
      const [style] = STYLE.exec(one) ?? [];
      if (style === undefined || !other.startsWith(style, length)) break;
      styles += style;
      length += style.length;
    } else if (PLAIN.test(one[length] ?? '')) {
      columns += 1;
      length += 1;
    } else break;
  }
  // What follows may be drawn into the cell before it, as accents are: then that cell is drawn anew as well.
  const joins = [one, other].some((text) => length < text.length && !isSelfContained(text[length] ?? ''));
  const isAfterCharacter = length > 0 && PLAIN.test(one[length - 1] ?? '') && !endsInStyle(one, length);
  if (!joins) return { length, columns, styles };
  return isAfterCharacter ? { length: length - 1, columns: columns - 1, styles } : NOTHING_COMMON;
}

const NOTHING_COMMON: Beginning = { length: 0, columns: 0, styles: '' };

function isSelfContained(character: string): boolean {
  return character === ESCAPE || PLAIN.test(character);
}

/** True where a style sequence ends there: its `m` is no character of the screen. */
function endsInStyle(text: string, end: number): boolean {
  return /\u001B\[[\d;]*m$/.test(text.slice(0, end));
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

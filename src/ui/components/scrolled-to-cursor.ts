/** Scrolls the text of a stock input, which keeps its cursor to itself, to that cursor. */
import { graphemes } from '../../text/graphemes.js';
import { sliceColumns } from '../../text/truncate.js';
import { viewport } from '../../text/viewport.js';

const INVERSE = '\u001b[7m';
const NOT_INVERSE = '\u001b[27m';
/** The text before the cursor, the character under it, and the text after it. */
const PARTS = /^([^\u001b]*)\u001b\[7m([^\u001b]*)\u001b\[27m([^\u001b]*)$/;

/**
 * The part of a styled line around its cursor.
 * @param line as ink-text-input draws it: the character under the cursor is inverse
 */
export function scrolledToCursor(line: string, columns: number): string {
  const [, before = line, under = '', after = ''] = PARTS.exec(line) ?? [];
  const text = before + under + after;
  const {
    text: shown,
    cursorColumn,
    cursorColumns,
  } = viewport({ text, cursor: graphemes(before).length }, columns);
  if (under === '') return shown;
  const cell = sliceColumns(shown, cursorColumn, cursorColumns) || ' ';
  const end = cursorColumn + cursorColumns;
  const rest = sliceColumns(shown, end, Math.max(0, columns - end));
  return `${sliceColumns(shown, 0, cursorColumn)}${INVERSE}${cell}${NOT_INVERSE}${rest}`;
}

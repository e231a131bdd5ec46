/** Draws the text of an input component of Ink, because the component itself draws only the text before its cursor. */
import type { EditBuffer } from '../../text/edit-buffer.js';
import { sliceColumns } from '../../text/truncate.js';
import { viewport } from '../../text/viewport.js';

const INVERSE = '\u001b[7m';
const NOT_INVERSE = '\u001b[27m';

/** The visible part of a text, with an inverse cursor; all of it is inverse if the text is selected. */
export function scrolledToCursor(
  buffer: Pick<EditBuffer, 'text' | 'cursor' | 'isSelected'>,
  columns: number,
): string {
  const { text, cursorColumn, cursorColumns } = viewport(buffer, columns);
  if (buffer.isSelected) return `${INVERSE}${text} ${NOT_INVERSE}`;
  const cell = sliceColumns(text, cursorColumn, cursorColumns) || ' ';
  const end = cursorColumn + cursorColumns;
  const rest = sliceColumns(text, end, Math.max(0, columns - end));
  return `${sliceColumns(text, 0, cursorColumn)}${INVERSE}${cell}${NOT_INVERSE}${rest}`;
}

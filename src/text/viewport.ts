/** The part of an edited text that a field of limited width shows. */

import type { EditBuffer } from './edit-buffer.js';
import { graphemes } from './graphemes.js';
import { sanitizeLine } from './sanitize.js';
import { sliceColumns } from './truncate.js';
import { widthColumns } from './width.js';

/** What the field draws: `cursorColumn` and `cursorColumns` say which cells of it the cursor covers. */
export type Viewport = {
  /** Safe to draw, never wider than the field; shorter where the text ends. */
  readonly text: string;
  /** From 0 to the width of the field minus one. */
  readonly cursorColumn: number;
  /** 2 on a wide character, else 1, also behind the end of the text. */
  readonly cursorColumns: number;
};

/**
 * The visible slice of the text. It depends on text and cursor only: a long text turns by a quarter of a field as
 * the cursor crosses an edge, so the text rests while the cursor moves.
 * @param columns width of the field, at least 1
 */
export function viewport(buffer: Pick<EditBuffer, 'text' | 'cursor'>, columns: number): Viewport {
  const shown = graphemes(buffer.text).map(sanitizeLine);
  const cursorAt = widthColumns(shown.slice(0, buffer.cursor).join(''));
  const cursorColumns = Math.max(1, Math.min(widthColumns(shown[buffer.cursor] ?? ''), columns));
  const from = scrolledColumns(cursorAt + cursorColumns, columns, cursorAt);
  const cursorColumn = cursorAt - from;
  // What is hidden before it is not as if it were not there.
  const isMarked = from > 0 && cursorColumn > 0;
  const text = isMarked
    ? HIDDEN + sliceColumns(shown.join(''), from + 1, columns - 1)
    : sliceColumns(shown.join(''), from, columns);
  return { text, cursorColumn, cursorColumns };
}

/** Stands where the text goes on to the left. */
const HIDDEN = '…';

/** Columns hidden on the left: the fewest quarters of a field that bring the column `neededEnd` into view. */
function scrolledColumns(neededEnd: number, columns: number, limit: number): number {
  const step = Math.ceil(columns / 4);
  const turns = Math.max(0, Math.ceil((neededEnd - columns) / step));
  return Math.min(turns * step, limit);
}

/** The visible part of an edited text in a field of limited width. */

import type { EditBuffer } from './edit-buffer.js';
import { graphemes } from './graphemes.js';
import { sanitizeLine } from './sanitize.js';
import { sliceColumns } from './truncate.js';
import { widthColumns } from './width.js';

/** What the field draws. `cursorColumn` and `cursorColumns` are the cells that the cursor covers. */
export type Viewport = {
  /** Sanitized, never wider than the field; shorter at the end of the text. */
  readonly text: string;
  /** From 0 to the width of the field minus 1. */
  readonly cursorColumn: number;
  /** The width of the character at the cursor, at least 1; 1 after the end of the text. */
  readonly cursorColumns: number;
};

/**
 * The visible slice of the text, which scrolls by quarters of the field.
 * @param columns width of the field, at least 1
 */
export function viewport(buffer: Pick<EditBuffer, 'text' | 'cursor'>, columns: number): Viewport {
  const shown = graphemes(buffer.text).map(sanitizeLine);
  const cursorAt = widthColumns(shown.slice(0, buffer.cursor).join(''));
  const cursorColumns = Math.max(1, Math.min(widthColumns(shown[buffer.cursor] ?? ''), columns));
  const from = scrolledColumns(cursorAt + cursorColumns, columns, cursorAt);
  const cursorColumn = cursorAt - from;
  // The mark shows that text is hidden on the left.
  const isMarked = from > 0 && cursorColumn > 0;
  const text = isMarked
    ? HIDDEN + sliceColumns(shown.join(''), from + 1, columns - 1)
    : sliceColumns(shown.join(''), from, columns);
  return { text, cursorColumn, cursorColumns };
}

/** Shown at the left edge if the text before it is hidden. */
const HIDDEN = '…';

/** The number of columns to hide on the left so that the text up to `neededEnd` is visible; at most `limit`. */
function scrolledColumns(neededEnd: number, columns: number, limit: number): number {
  const step = Math.ceil(columns / 4);
  const steps = Math.max(0, Math.ceil((neededEnd - columns) / step));
  return Math.min(steps * step, limit);
}

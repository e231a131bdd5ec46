/** Pieces of text in styles, cut to the columns a row has. */
import type { TextProps } from 'ink';
import { sanitizeLine } from '../../../text/sanitize.js';
import { sliceColumns } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';

export type Style = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse' | 'underline'>;

/** `text` may come from outside: it is made safe when it is cut. */
export type Span = { readonly text: string; readonly style: Style };

/** Columns at least this many characters wide are cut off unread: a value may be a megabyte long. */
const MAX_CHARS_PER_COLUMN = 8;

const ELLIPSIS = '…';
const PLAIN: Style = {};

/**
 * What a window of `columns` columns shows of the spans from column `from` on, safe to draw. Where more follows
 * at the right, an ellipsis takes the last column.
 */
export function cutSpans(spans: readonly Span[], from: number, columns: number): readonly Span[] {
  const end = from + columns;
  const shown: Span[] = [];
  let column = 0;
  for (const span of spans) {
    if (column > end) break;
    // One column more than fits, to know whether something follows.
    const rest = end + 1 - column;
    const text = sanitizeLine(span.text.slice(0, (rest + 1) * MAX_CHARS_PER_COLUMN));
    const width = widthColumns(text);
    const skipped = Math.max(0, from - column);
    if (width > skipped) {
      shown.push({ text: sliceColumns(text, skipped, Math.min(width, rest) - skipped), style: span.style });
    }
    column += width;
  }
  return column > end ? withEllipsis(shown, columns) : shown;
}

function withEllipsis(spans: readonly Span[], columns: number): readonly Span[] {
  const cut: Span[] = [];
  let left = columns - 1;
  for (const { text, style } of spans) {
    if (left <= 0) break;
    const piece = sliceColumns(text, 0, left);
    cut.push({ text: piece, style });
    left -= widthColumns(piece);
  }
  return columns > 0 ? [...cut, { text: ELLIPSIS, style: PLAIN }] : [];
}

/** Styled pieces of text, cut to the columns of a row. */
import { sanitizedPieces } from '../../../text/sanitize.js';
import { sliceColumns } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import type { Style } from '../../theme.js';

/** `text` may be external; cutting sanitizes it. */
export type Span = { readonly text: string; readonly style: Style };

/** At most this many characters per column are processed, because a value may be a megabyte long. */
const MAX_CHARS_PER_COLUMN = 8;

const ELLIPSIS = '…';
const PLAIN: Style = {};

/** The spans in a window that starts at character `from`, safe to draw. A cut row ends with an ellipsis. */
export function cutSpans(spans: readonly Span[], from: number, columns: number): readonly Span[] {
  const shown: Span[] = [];
  let hidden = from;
  let column = 0;
  for (const span of spans) {
    if (column > columns) break;
    if (hidden >= span.text.length) {
      hidden -= span.text.length;
      continue;
    }
    // One column more than fits, to detect whether more follows.
    const rest = columns + 1 - column;
    const start = isBetweenSurrogates(span.text, hidden) ? hidden + 1 : hidden;
    const text = span.text.slice(start, start + (rest + 1) * MAX_CHARS_PER_COLUMN);
    hidden = 0;
    for (const piece of sanitizedPieces(text)) {
      const room = columns + 1 - column;
      if (room <= 0) break;
      const width = widthColumns(piece.text);
      // What replaces an unsafe character is underlined, because the same text may also be in the file itself.
      const style = piece.isReplaced ? { ...span.style, underline: true } : span.style;
      shown.push({ text: width > room ? sliceColumns(piece.text, 0, room) : piece.text, style });
      column += width;
    }
  }
  return column > columns ? withEllipsis(shown, columns) : shown;
}

function isBetweenSurrogates(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
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

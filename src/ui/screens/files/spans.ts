/** Pieces of text in styles, cut to the columns a row has. */
import type { TextProps } from 'ink';
import { sanitizedPieces } from '../../../text/sanitize.js';
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
 * What a window of `columns` columns shows of the spans from character `from` on, safe to draw. Characters as the
 * texts have them, so that nothing of what is hidden at the left is measured. Where more follows at the right, an
 * ellipsis takes the last column.
 */
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
    // One column more than fits, to know whether something follows.
    const rest = columns + 1 - column;
    const start = isBetweenSurrogates(span.text, hidden) ? hidden + 1 : hidden;
    const text = span.text.slice(start, start + (rest + 1) * MAX_CHARS_PER_COLUMN);
    hidden = 0;
    for (const piece of sanitizedPieces(text)) {
      const room = columns + 1 - column;
      if (room <= 0) break;
      const width = widthColumns(piece.text);
      // Underlined, it is told from the same signs where the file itself has them.
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

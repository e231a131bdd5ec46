/** Lines of a page, each one row high: what they say, and what each part of them is. */
import { beginningOf } from '../text/beginning.js';
import { formatSize } from '../text/format-size.js';
import { sanitizeBlock } from '../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';
import { wrapText } from '../text/wrap.js';

/** What a part is; the screen knows how that looks. */
export type Tone = 'plain' | 'heading' | 'context' | 'accent' | 'success' | 'warning' | 'error';

export type Segment = { readonly text: string; readonly tone: Tone };

/** No wider than the page; its texts are safe to draw. */
export type Line = readonly Segment[];

export const BLANK_LINE: Line = [];

/** Lines that scroll. */
export type Page = {
  readonly lines: readonly Line[];
  /** Rows for lines: one less than there is room for where they are more, for the row that says how many. */
  readonly rows: number;
  /** First line that shows, never past the last page. */
  readonly top: number;
};

/** The page at `height` rows, as far down as was asked for. */
export function pageOf(lines: readonly Line[], top: number, height: number): Page {
  const rows = lines.length > height ? Math.max(1, height - 1) : height;
  return { lines, rows, top: Math.max(0, Math.min(top, lines.length - rows)) };
}

/**
 * Text from anywhere over as many lines as it takes, the first behind `lead`, the others indented as far. Of a text of
 * megabytes the beginning is laid out, and a last line says how much more there is.
 */
export function wrappedLines(lead: string, text: string, columns: number, tone: Tone): readonly Line[] {
  const indent = widthColumns(lead);
  const shown = beginningOf(text);
  const more = text.length - shown.length;
  const moreText = more === 0 ? '' : `\n… ${formatSize(more)} more; traininglogs show prints all of it`;
  const lines = wrapText(sanitizeBlock(shown) + moreText, Math.max(1, columns - indent));
  return lines.map((line, index) => [
    { text: index === 0 ? lead : ' '.repeat(indent), tone },
    { text: line.trimEnd(), tone },
  ]);
}

/** One line: `left`, cut where it must be, and `right` at the other end; null where `right` does not fit beside it. */
export function linePair(left: Segment, right: Segment, columns: number): Line | null {
  const room = columns - widthColumns(right.text) - 1;
  if (right.text === '' || widthColumns(left.text) > room) return null;
  return [{ ...left, text: `${padEndColumns(left.text, room)} ` }, right];
}

/** One line of one tone, cut at the page's edge. */
export function cutLine(text: string, columns: number, tone: Tone): Line {
  return [{ text: truncateEnd(text, columns), tone }];
}

/**
 * Parts one behind the other with `gap` between them; what does not fit goes on in the next line, indented by
 * `indent` columns. Blanks that only pad a part are dropped at the end of a line.
 */
export function flowLines(
  parts: readonly string[],
  columns: number,
  { gap, indent, tone }: { readonly gap: string; readonly indent: number; readonly tone: Tone },
): readonly Line[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const next = line === '' ? part : `${line}${gap}${part}`;
    if (line !== '' && widthColumns(next.trimEnd()) > columns) {
      lines.push(line);
      line = `${' '.repeat(indent)}${part.trimStart()}`;
    } else {
      line = next;
    }
  }
  return [...lines, line]
    .filter((text) => text.trim() !== '')
    .map((text) => cutLine(text.trimEnd(), columns, tone));
}

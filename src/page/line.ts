/** Styled lines of a page, each one row high. */
import { beginningOf } from '../text/beginning.js';
import { formatSize } from '../text/format-size.js';
import { sanitizeBlock } from '../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';
import { wrapText } from '../text/wrap.js';

/** The meaning of a segment; the theme decides how it looks. */
export type Tone = 'plain' | 'heading' | 'context' | 'accent' | 'success' | 'warning' | 'error';

export type Segment = {
  readonly text: string;
  readonly tone: Tone;
  /** Rows from the cursor of its list to the segment, negative above it. For clicks; absent outside a list. */
  readonly steps?: number;
};

/** A line that is no wider than the page; its texts are safe to draw. */
export type Line = readonly Segment[];

export const BLANK_LINE: Line = [];

/** Lines of which a part is visible. */
export type Page = {
  readonly lines: readonly Line[];
  /** Visible rows. If not all lines fit, the last row of the page shows the position and is not counted. */
  readonly rows: number;
  /** First visible line, never past the last page. */
  readonly top: number;
};

/** A row of a list, `steps` rows below the cursor. A click anywhere on the row selects it. */
export function listRow(line: Line, steps: number): Line {
  return line.map((segment) => ({ ...segment, steps }));
}

/** A page of `height` rows, scrolled down to `top` as far as its lines allow. */
export function pageOf(lines: readonly Line[], top: number, height: number): Page {
  const rows = lines.length > height ? Math.max(1, height - 1) : height;
  return { lines, rows, top: Math.max(0, Math.min(top, lines.length - rows)) };
}

/** Wraps any text with a hanging indent after `lead`. The last line gives the length of a rest that is left out. */
export function wrappedLines(lead: string, text: string, columns: number, tone: Tone): readonly Line[] {
  const indent = widthColumns(lead);
  const shown = beginningOf(text);
  const more = text.length - shown.length;
  const moreText = more === 0 ? '' : `\n… ${formatSize(more)} more; traininglogs show prints the whole text`;
  const lines = wrapText(sanitizeBlock(shown) + moreText, Math.max(1, columns - indent));
  return lines.map((line, index) => [
    { text: index === 0 ? lead : ' '.repeat(indent), tone },
    { text: line.trimEnd(), tone },
  ]);
}

/** One line with `left` and `right` at its ends; null if they do not fit or `right` is empty. */
export function linePair(left: Segment, right: Segment, columns: number): Line | null {
  const room = columns - widthColumns(right.text) - 1;
  if (right.text === '' || widthColumns(left.text) > room) return null;
  return [{ ...left, text: `${padEndColumns(left.text, room)} ` }, right];
}

/** A line in one tone, truncated to `columns`. */
export function cutLine(text: string, columns: number, tone: Tone): Line {
  return [{ text: truncateEnd(text, columns), tone }];
}

/** Joins parts with `gap`. A part that does not fit starts a new line, indented by `indent` columns. */
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

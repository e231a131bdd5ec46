/** Text with style sequences: its width in columns, and slices of it. */
import { sliceColumns } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';

const ESCAPE = '\u001B';
/** A sequence that sets the style of the following text. */
export const STYLE = /\u001B\[[\d:;]*m/;
const STYLES = new RegExp(STYLE, 'g');
/** Control characters except line feeds. */
export const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;

/** The width of one line; style sequences count as 0. */
export function styledWidth(line: string): number {
  return widthColumns(line.includes(ESCAPE) ? line.replace(STYLES, '') : line);
}

export function widestLine(text: string): number {
  if (!text.includes('\n')) return styledWidth(text);
  return text.split('\n').reduce((widest, line) => Math.max(widest, styledWidth(line)), 0);
}

/** True if a line consists of text and style sequences only. */
export function isPlainlyStyled(text: string): boolean {
  return !CONTROLS.test(text.includes(ESCAPE) ? text.replace(STYLES, '') : text);
}

/** The columns from `from` up to `to`, exclusive, with their styles. */
export function sliceStyled(line: string, from: number, to: number): string {
  if (from <= 0 && styledWidth(line) <= to) return line;
  let sliced = '';
  let column = 0;
  // The pattern's group puts styles at the odd indexes. All are kept, because earlier styles apply to the slice.
  for (const [index, part] of line.split(new RegExp(`(${STYLE.source})`)).entries()) {
    if (index % 2 === 1) {
      sliced += part;
      continue;
    }
    const width = widthColumns(part);
    const start = Math.max(0, from - column);
    const end = Math.min(width, to - column);
    if (end > start) sliced += sliceColumns(part, start, end - start);
    column += width;
  }
  return sliced;
}

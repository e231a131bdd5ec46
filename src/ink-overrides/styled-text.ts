/** Text with style sequences as it stands on a row: what it shows, and how many columns that takes. */
import { sliceColumns } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';

const ESCAPE = '\u001B';
/** Sets how what follows looks, and nothing else. */
export const STYLE = /\u001B\[[\d:;]*m/;
const STYLES = new RegExp(STYLE, 'g');
/** What a terminal could take for a control, but for the ends of lines. */
export const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;

/** Columns of one line; style sequences take none. */
export function styledWidth(line: string): number {
  return widthColumns(line.includes(ESCAPE) ? line.replace(STYLES, '') : line);
}

/** Columns of the widest line. */
export function widestLine(text: string): number {
  if (!text.includes('\n')) return styledWidth(text);
  return text.split('\n').reduce((widest, line) => Math.max(widest, styledWidth(line)), 0);
}

/** True where a line holds nothing but text and style sequences. */
export function isPlainlyStyled(text: string): boolean {
  return !CONTROLS.test(text.includes(ESCAPE) ? text.replace(STYLES, '') : text);
}

/** The columns of a line from `from` on and before `to`, in their styles. */
export function sliceStyled(line: string, from: number, to: number): string {
  if (from <= 0 && styledWidth(line) <= to) return line;
  let sliced = '';
  let column = 0;
  // The parts at odd places are the styles; all of them stay, as those before the slice hold in it.
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

/** Wraps a text into a limited number of lines. */
import { truncateEnd } from './truncate.js';
import { joinWrapped, wrapText } from './wrap.js';

/** The lines of a text, at most `rows` but at least one. A cut text ends with an ellipsis. */
export function fittedLines(text: string, columns: number, rows: number): readonly string[] {
  const most = Math.max(1, rows);
  const lines = wrapText(text, columns, most + 1);
  const last = joinWrapped(lines.slice(most - 1));
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), truncateEnd(last, columns)];
}

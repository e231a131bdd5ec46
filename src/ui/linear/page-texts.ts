/** Lines of a page as plain text. */
import type { Line } from '../../page/line.js';
import type { View } from '../../store/shell-state.js';
import { sanitizeLine } from '../../text/sanitize.js';

/** Pages are laid out at this size, because the terminal itself wraps long lines. */
export const PAGE_VIEW: View = { columns: 400, bodyRows: 40 };

/** The signs of charts: frames, blocks, braille and rows of dots, with the weekday before a row of a calendar. */
const DRAWING = /(?:(?<!\S)[MTWFS] (?=[·▪█]))?(?:[\u2500-\u259F\u25A0-\u25BF\u2800-\u28FF]+|(?:[·▪] ?){3,})/u;

/** Text next to a chart that is no sentence, such as numbers of an axis or letters of a weekday. */
const CHART_REST = /^(?:[^\p{L}]*|\p{L}{1,2})$/u;

/** The mark of the line under the cursor. */
const CURSOR = '▸';

/** The lines. Charts, blank lines and the mark of the cursor are left out, and runs of blanks are shortened. */
export function pageTexts(lines: readonly Line[]): readonly string[] {
  return lines.map(textOf).filter((text) => text !== '');
}

/** The text of the line under the cursor; null if there is none. */
export function cursorText(lines: readonly Line[]): string | null {
  const line = lines.find((segments) => rawText(segments).trimStart().startsWith(CURSOR));
  return line === undefined ? null : textOf(line);
}

function rawText(line: Line): string {
  return line.map(({ text }) => text).join('');
}

function textOf(line: Line): string {
  const raw = sanitizeLine(rawText(line)).replace(CURSOR, ' ');
  const text = raw.replaceAll(new RegExp(DRAWING, 'gu'), ' ').replace(/ {2,}/g, '  ').trim();
  return DRAWING.test(raw) && CHART_REST.test(text) ? '' : text;
}

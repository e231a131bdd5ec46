/** Values as the commands print them. */
import { sanitizeBlock, sanitizeLine } from '../text/sanitize.js';
import { padEndColumns } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';

/** One JSON value for machines, on a line of its own. */
export function toJsonLine(value: unknown): string {
  return `${escapeControls(JSON.stringify(value))}\n`;
}

/**
 * What JSON leaves unescaped although it acts on a terminal or is invisible: C1 controls, line separators, overrides
 * and marks of direction, other format characters. The joiners stay: emoji and several scripts are spelled with them.
 */
const UNESCAPED_CONTROLS = /[\u007f-\u009f\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;

/** JSON of the same value without control or invisible characters: each is escaped as `\u202e`. */
export function escapeControls(json: string): string {
  return json.replace(UNESCAPED_CONTROLS, (character) =>
    character
      .split('') // by UTF-16 unit, as JSON escapes them
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Text of several lines for a terminal: line ends and tabs stay, other control characters become visible. */
export function safeText(text: string): string {
  return text
    .split('\t')
    .map((part) => sanitizeBlock(part))
    .join('\t');
}

/** Words from outside as one harmless line of a terminal. */
export function safeLine(text: string): string {
  return sanitizeLine(text);
}

/** A table whose columns line up; the last is never padded. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthColumns(cell));
  }
  const formatRow = (row: readonly string[]) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : padEndColumns(cell, widths[at] ?? 0))).join('  ');
  return rows.map((row) => `${formatRow(row).trimEnd()}\n`).join('');
}

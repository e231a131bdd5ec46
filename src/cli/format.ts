/** Formats values for the output of commands. */
import { sanitizeBlock, sanitizeLine } from '../text/sanitize.js';
import { padEndColumns } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';

export function toJsonLine(value: unknown): string {
  return `${escapeControls(JSON.stringify(value))}\n`;
}

/**
 * Characters that a terminal interprets or hides and JSON does not escape, except the joiners, which emoji and scripts
 * need.
 */
const UNESCAPED_CONTROLS = /[\u007f-\u009f\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;

/** Escapes control and invisible characters of a JSON text, for example as `\u202e`. The value is the same. */
export function escapeControls(json: string): string {
  return json.replace(UNESCAPED_CONTROLS, (character) =>
    character
      .split('') // by UTF-16 unit, as JSON escapes them
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Makes control characters visible, except line breaks and tabs. */
export function safeText(text: string): string {
  return text
    .split('\t')
    .map((part) => sanitizeBlock(part))
    .join('\t');
}

/** External text as one line that is safe for a terminal. */
export function safeLine(text: string): string {
  return sanitizeLine(text);
}

/** A table with aligned columns, without columns whose cells are all empty. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthColumns(cell));
  }
  const formatRow = (row: readonly string[]) =>
    row
      .map((cell, at) => padEndColumns(cell, widths[at] ?? 0))
      .filter((_, at) => widths[at] !== 0)
      .join('  ');
  return rows.map((row) => `${formatRow(row).trimEnd()}\n`).join('');
}

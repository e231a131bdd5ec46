/** Values as the commands print them. */
import { sanitizeLine } from '../text/sanitize.js';
import { padEndColumns } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';

/** One JSON value for machines, on a line of its own. */
export function toJsonLine(value: unknown): string {
  return `${escapeControls(JSON.stringify(value))}\n`;
}

/** JSON of the same meaning that no terminal takes for a command: what JSON itself leaves unescaped is escaped. */
export function escapeControls(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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

/** Turns Alpha Progression's blocks into rows: one for the warm-ups of an exercise, and one for each set. */
import type { CsvRecord } from './csv-reader.js';
import { type ExportTable, tableOf } from './export-table.js';

/** The columns of the rows. The cell `columns` has the header of the sets, `KG;REPS;RIR`; it is empty for warm-ups. */
export const ALPHA_HEADER = [
  'alpha workout',
  'start',
  'duration',
  'exercise',
  'columns',
  'set',
  'values',
] as const;

/** What separates columns and values in one cell. */
export const ALPHA_SEPARATOR = ';';

const IS_ALPHA = /^[ \t]*#;\p{L}+;/mu;
/** A cell with more lines than this has most likely lost its closing quote. */
const MOST_LINES_OF_CELL = 30;
const LINE_BREAK = '<br>';
const START = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4},? +\d{1,2}[:.]\d{2}/;
const EXERCISE = /^\d+\.\s+(\S.*)$/;

/** The rows of an Alpha Progression export, each with its line in the file; null for any other text. */
export function readAlphaBlocks(text: string): ExportTable | null {
  if (!IS_ALPHA.test(text)) return null;
  const records: CsvRecord[] = [];
  let workout: readonly string[] | null = null;
  let exercise = '';
  let columns = '';
  for (const { line, cells } of linesOf(text)) {
    const [first = '', second = '', third = ''] = cells;
    const row = (set: string, values: readonly string[]) =>
      records.push({
        line,
        cells: [...(workout ?? ['', '', '']), exercise, columns, set, values.join(ALPHA_SEPARATOR)],
      });
    const title = EXERCISE.exec(first)?.[1];
    if (START.test(second)) {
      workout = [first, second, third];
      exercise = '';
      columns = '';
    } else if (title !== undefined) {
      exercise = title;
      columns = '';
      if (second !== '') row('', [second]);
    } else if (first === '#') {
      columns = cells.slice(1).join(ALPHA_SEPARATOR);
    } else {
      row(first, cells.slice(1));
    }
  }
  return records.length === 0 || workout === null ? null : tableOf(ALPHA_HEADER, records);
}

/** The lines with text. A quoted cell can continue on the next line. */
function* linesOf(text: string): Generator<CsvRecord> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const length = lengthOfRecord(lines, at);
    const whole = lines.slice(at, at + length).join(LINE_BREAK);
    if (whole.trim() !== '') yield { line: at + 1, cells: cellsOf(whole) };
    at += length - 1;
  }
}

/** The number of lines until all quotes are closed; 1 if more than `MOST_LINES_OF_CELL` lines are needed. */
function lengthOfRecord(lines: readonly string[], at: number): number {
  let quotes = 0;
  for (let length = 1; length <= MOST_LINES_OF_CELL && at + length <= lines.length; length += 1) {
    quotes += (lines[at + length - 1]?.match(/"/g) ?? []).length;
    if (quotes % 2 === 0) return length;
  }
  return 1;
}

/** The cells of a record. Empty cells at its end are left out. */
function cellsOf(line: string): readonly string[] {
  const cells = line.replace(/[;\s]+$/, '').matchAll(/(?:^|;)((?:"(?:[^"]|"")*"|[^;])*)/g);
  return Array.from(cells, ([, cell = '']) =>
    cell
      .trim()
      .replace(/^"(.*?)"?$/s, '$1')
      .replaceAll('""', '"')
      .trim(),
  );
}

/** Reads the rows of an open table one by one. */
import type { CsvRecord } from './csv-reader.js';
import { EqualSets } from './equal-sets.js';
import type { ExportTable } from './export-table.js';
import type { ExportedRow, RowReader } from './exported-row.js';

export type SkippedRow = {
  readonly line: number;
  /** The place of the row in a file whose rows are not lines. */
  readonly place?: string;
  readonly reason: string;
};

/** A step with this many rows takes some milliseconds. */
export const ROWS_PER_STEP = 1000;
/** What a step yields after all rows have been read. */
export const ALL_READ = 1;

/** The readable and the skipped rows. Each step yields the share of the table that has been read, 0 to 1. */
export function* readRows(
  table: ExportTable,
  reader: RowReader,
): Generator<number, { rows: ExportedRow[]; lines: number[]; skipped: SkippedRow[]; count: number }> {
  const rows: ExportedRow[] = [];
  /** The line of each row; numbers need less memory than objects. */
  const lines: number[] = [];
  const skipped: SkippedRow[] = [];
  const sets = new EqualSets();
  let count = 0;
  for (let record = table.next(); record; record = table.next()) {
    // Spreadsheets have empty rows at their end.
    if (record.cells.every(isBlank)) continue;
    count += 1;
    if (count % ROWS_PER_STEP === 0) yield table.share;
    const { line } = record;
    const read = readRecord(record, table.header.length, reader);
    if (typeof read === 'string') skipped.push({ line, reason: read });
    else {
      rows.push(sharing(rows.at(-1), read, sets));
      lines.push(line);
    }
  }
  return { rows, lines, skipped, count };
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** Reuses an equal workout or exercise of the previous row, and an equal set of any earlier row. */
function sharing(before: ExportedRow | undefined, row: ExportedRow, sets: EqualSets): ExportedRow {
  const entries = sets.firstOf(row.entries);
  if (before === undefined) return { ...row, entries };
  const workout = isEqual(before.workout, row.workout) ? before.workout : row.workout;
  const exercise = isEqual(before.exercise, row.exercise) ? before.exercise : row.exercise;
  return { workout, exercise, entries };
}

function isEqual<T extends object>(one: T, other: T): boolean {
  // Both objects come from the same reader, so they have the same keys.
  for (const key in one) if (one[key] !== other[key]) return false;
  return true;
}

function readRecord({ cells }: CsvRecord, width: number, reader: RowReader): ExportedRow | string {
  // A cell with NUL characters is damaged, so that its other characters may be wrong.
  if (cells.some(hasNul)) return 'it has a NUL character (U+0000)';
  const repaired = cells.length > width ? (reader.repair?.(cells) ?? cells) : cells;
  if (repaired.length > width && repaired.slice(width).some((cell) => cell.trim() !== '')) {
    return `it has ${cells.length} cells and the header ${width}: a comma or a quote inside a cell is not escaped`;
  }
  if (reader.needed.some((column) => column >= repaired.length)) {
    return `it is cut off: it has ${cells.length} cells and the header ${width}`;
  }
  return reader.readRow(repaired);
}

/** True if a cell has a NUL character, which shows that the file is damaged. */
export function hasNul(cell: string): boolean {
  return cell.includes('\0');
}

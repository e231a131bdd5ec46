/** The rows of an export, independent of the form of its file. */
import type { CsvRecord } from './csv-reader.js';
import type { DecimalMark } from './read-number.js';

/** Rows below a header, read one by one. */
export type ExportTable = {
  readonly header: readonly string[];
  /** The share of the table that has been read, 0 to 1. */
  readonly share: number;
  /** The next row; null at the end. */
  readonly next: () => CsvRecord | null;
  /** Names the place of a row in the file; absent if the number of the line is enough. */
  readonly placeOf?: (line: number) => string;
  /** The decimal mark, if the form of the file decides it. */
  readonly decimalMark?: DecimalMark;
};

export function tableOf(
  header: readonly string[],
  records: readonly CsvRecord[],
  extras: Pick<ExportTable, 'placeOf' | 'decimalMark'> = {},
): ExportTable {
  let at = 0;
  return {
    header,
    get share() {
      return records.length === 0 ? 1 : at / records.length;
    },
    next: () => {
      const record = records[at] ?? null;
      at += 1;
      return record;
    },
    ...extras,
  };
}

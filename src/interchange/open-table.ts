/** Opens the rows of an exported text: of CSV, or of a layout that only one app writes. */
import { readAlphaBlocks } from './alpha-blocks.js';
import { CsvReader } from './csv-reader.js';
import type { ExportTable } from './export-table.js';
import { readJefitSections } from './jefit-sections.js';
import { readLiftosaurHistory } from './liftosaur-history.js';
import { readWideStronglifts } from './stronglifts-wide.js';

/** The rows of a text in a layout that only one app writes; null for any other text. */
export function openOwnForm(text: string): ExportTable | null {
  return (
    readJefitSections(text) ??
    readAlphaBlocks(text) ??
    readLiftosaurHistory(text) ??
    readWideStronglifts(text)
  );
}

/** The rows of a text. @param isHeader true for the header of a table that can be read */
export function openTable(text: string, isHeader: (header: readonly string[]) => boolean): ExportTable {
  return openOwnForm(text) ?? openCsv(text, isHeader);
}

/** More characters than any header has; the longest headers have columns for every set. */
const BEGINNING_CHARACTERS = 8192;
/** The most lines above a header, such as the titles of a spreadsheet. */
const MOST_LINES_ABOVE = 5;

function openCsv(text: string, isHeader: (header: readonly string[]) => boolean): ExportTable {
  const csv = new CsvReader(text);
  if (isHeader(csv.header)) return csv;
  const beginning = text.slice(0, BEGINNING_CHARACTERS).split('\n');
  for (let above = 1; above <= Math.min(MOST_LINES_ABOVE, beginning.length - 1); above += 1) {
    const { header } = new CsvReader(beginning.slice(above).join('\n'));
    const offset = beginning.slice(0, above).join('\n').length + 1;
    if (isHeader(header)) return below(text, above, offset);
  }
  return csv;
}

/** The table below the first lines, with its lines counted from the beginning of the file. */
function below(text: string, lines: number, offset: number): ExportTable {
  const csv = new CsvReader(text.slice(offset));
  return {
    header: csv.header,
    get share() {
      return csv.share;
    },
    next: () => {
      const record = csv.next();
      return record && { ...record, line: record.line + lines };
    },
  };
}

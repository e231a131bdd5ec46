/** Opens the rows of a text: CSV, or a form of one app that a reader of its own turns into rows. */
import { readAlphaBlocks } from './alpha-blocks.js';
import { CsvReader } from './csv-reader.js';
import type { ExportTable } from './export-table.js';
import { readJefitSections } from './jefit-sections.js';
import { readLiftosaurHistory } from './liftosaur-history.js';
import { readWideStronglifts } from './stronglifts-wide.js';

/** The rows of a text in a form of one app; null if it is plain CSV or no table. */
export function openOwnForm(text: string): ExportTable | null {
  return (
    readJefitSections(text) ??
    readAlphaBlocks(text) ??
    readLiftosaurHistory(text) ??
    readWideStronglifts(text)
  );
}

/** The rows of a text. */
export function openTable(text: string): ExportTable {
  return openOwnForm(text) ?? new CsvReader(text);
}

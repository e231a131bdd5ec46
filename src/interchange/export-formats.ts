/** The exports of other apps that are known, told apart by their headers. */
import type { ExportFormat, RowReader } from './exported-row.js';
import { fitnotes } from './fitnotes.js';
import { hevy } from './hevy.js';
import { liftlog } from './liftlog.js';
import { liftosaur } from './liftosaur.js';
import { strong } from './strong.js';
import { stronglifts } from './stronglifts.js';

/** The more peculiar headers first: the columns of one may be among those of another. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  hevy,
  liftosaur,
  liftlog,
  stronglifts,
  fitnotes,
  strong,
];

export type OpenedFormat = { readonly format: ExportFormat; readonly reader: RowReader };

/** The format of a file with this header, of those that may be; null where it is none of them. */
export function openFormat(
  header: readonly string[],
  formats: readonly ExportFormat[] = EXPORT_FORMATS,
): OpenedFormat | null {
  for (const format of formats) {
    const reader = format.open(header);
    if (reader) return { format, reader };
  }
  return null;
}

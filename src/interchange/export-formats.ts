/** The supported exports of other apps, recognised by their headers. */
import { alphaProgression } from './alpha-progression.js';
import type { ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { fitbod } from './fitbod.js';
import { fitnotes } from './fitnotes.js';
import { fitnotesBody } from './fitnotes-body.js';
import { gymbook } from './gymbook.js';
import { gymrun } from './gymrun.js';
import { hevy } from './hevy.js';
import { hevyMeasurements } from './hevy-measurements.js';
import { jefit } from './jefit.js';
import { liftlog } from './liftlog.js';
import { liftosaur } from './liftosaur.js';
import { plainTable } from './plain-table.js';
import { strong } from './strong.js';
import { stronglifts } from './stronglifts.js';

/** More specific headers come first, because the columns of one format can be a subset of another's. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  hevy,
  hevyMeasurements,
  liftosaur,
  liftlog,
  stronglifts,
  fitnotes,
  fitnotesBody,
  gymbook,
  gymrun,
  fitbod,
  jefit,
  alphaProgression,
  strong,
  plainTable,
];

const NO_FACTS: FileFacts = { decimalMark: null, distanceUnit: null, columns: null };

export type OpenedFormat = { readonly format: ExportFormat; readonly reader: RowReader };

/** The format with this header; null if no format of `formats` has the header. */
export function openFormat(
  header: readonly string[],
  formats: readonly ExportFormat[] = EXPORT_FORMATS,
  facts: FileFacts = NO_FACTS,
): OpenedFormat | null {
  for (const format of formats) {
    const reader = format.open(header, facts);
    if (reader) return { format, reader };
  }
  return null;
}

/** Adds imported body weights to those of the athlete. */
import { changeBodyWeight, type DayWeight, missingBodyWeights } from '../../domain/body-weight-entry.js';
import { counted } from '../../domain/format-session.js';
import type { ImportReport } from '../../domain/read-models/import-report.js';
import type { AthleteSettings } from '../athlete-settings.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';

/**
 * Adds imported body weights for days without one. Call it after all saves, because the writer lock ends their batch.
 * @param prepare called before the weights are added
 */
export function importBodyWeights(
  report: ImportReport,
  settings: Pick<AthleteSettings, 'read' | 'update'>,
  isDryRun: boolean,
  prepare: (weights: readonly DayWeight[]) => void,
): ImportReport {
  const missing = missingBodyWeights(settings.read().athlete, report.bodyWeights);
  if (missing.length === 0) return report;
  const weights = counted(missing.length, 'body weight');
  const withNote = (reason: string) => ({
    ...report,
    notes: [...report.notes, { file: '', place: '', reason }],
  });
  if (isDryRun) return withNote(`${weights} would be added to yours`);
  prepare(missing);
  try {
    settings.update((athlete) => missingBodyWeights(athlete, missing).reduce(changeBodyWeight, athlete));
  } catch (cause) {
    const reason = describeStorageError(toStorageError(cause, ''), null);
    return withNote(`${weights} not added to yours: ${reason}`);
  }
  return withNote(`${weights} added to yours`);
}

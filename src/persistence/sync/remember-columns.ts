/** Stores which columns the user named for a table, for the next file with the same header. */
import type { ImportReport } from '../../domain/read-models/import-report.js';
import { formatColumns, tableKey } from '../../domain/table-columns.js';
import type { AthleteSettings } from '../athlete-settings.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';

/**
 * Saves the named columns. Call it after all saves, because the writer lock ends their batch.
 * @returns the report, with a note if columns are new
 */
export function rememberColumns(
  report: ImportReport,
  settings: Pick<AthleteSettings, 'read' | 'update'>,
): ImportReport {
  const known = settings.read().athlete.importColumns ?? {};
  const given = report.named
    .filter(({ isRemembered }) => !isRemembered)
    .map(({ header, columns }) => [tableKey(header), formatColumns(columns)] as const)
    .filter(([key, text]) => known[key] !== text);
  if (given.length === 0) return report;
  const withNote = (reason: string) => ({
    ...report,
    notes: [...report.notes, { file: '', place: '', reason }],
  });
  try {
    settings.update((athlete) => ({
      ...athlete,
      importColumns: { ...athlete.importColumns, ...Object.fromEntries(given) },
    }));
  } catch (cause) {
    const reason = describeStorageError(toStorageError(cause, ''), null);
    return withNote(`the columns are not remembered: ${reason}`);
  }
  return withNote('the next file with the same header needs no --columns');
}

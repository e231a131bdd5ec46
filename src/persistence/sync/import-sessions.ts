/** Imports sessions from files into both stores, for the command and the Data screen. */
import { describeUnit } from '../../domain/describe-import.js';
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import { counted } from '../../domain/format-session.js';
import type { ImportReport } from '../../domain/read-models/import-report.js';
import type { TrainingSession } from '../../domain/record.js';
import { formatColumns } from '../../domain/table-columns.js';
import type { TaskProgress } from '../../domain/task.js';
import type { Steps } from '../disk/time-sliced-work.js';
import { type ImportFile, type ReadOptions, readImportFile } from './import-files.js';
import { RunningReport } from './running-report.js';
import type { ImportOutcome, SessionImporter } from './session-importer.js';

/** Reads the files one after the other and imports their sessions. */
export function* importSteps(
  files: readonly ImportFile[],
  options: ReadOptions,
  context: ReaderContext,
  importing: SessionImporter,
): Generator<TaskProgress, ImportReport> {
  const report = new RunningReport();
  try {
    for (const [done, { path, name }] of files.entries()) {
      const steps = readImportFile(path, options, context);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield { done, total: files.length };
      const { sessions, rows, skipped, warnings, assumedWeight, bareDistanceCount, unusedColumns } =
        step.value;
      const { named } = step.value;
      if (named && sessions.length > 0) report.named.push(named);
      if (named?.isRemembered) {
        const reason = `its columns are read as before: ${formatColumns(named.columns)}; --columns names others`;
        report.notes.push({ file: name, place: '', reason });
      }
      report.bodyWeights.push(...step.value.bodyWeights);
      report.rows += rows;
      for (const each of skipped) report.skipped.push({ file: name, ...each });
      for (const each of warnings) report.notes.push({ file: name, ...each });
      if (assumedWeight !== null && options.isUnitAssumed && options.unit !== null) {
        report.units.push({ file: name, place: '', reason: describeUnit(assumedWeight, options.unit) });
      }
      if (bareDistanceCount > 0) {
        const distances = counted(bareDistanceCount, 'distance');
        const reason = `${distances} without a unit: in the notes of the sets; --distance-unit km or mi reads them`;
        report.notes.push({ file: name, place: '', reason });
      }
      if (step.value.isConverted) {
        const reason = `its times are in UTC and became those of ${options.timeZone}; --timezone ZONE uses another zone`;
        report.notes.push({ file: name, place: '', reason });
      }
      if (unusedColumns.length > 0) {
        const reason = `columns that are not read: ${unusedColumns.join(', ')}`;
        report.notes.push({ file: name, place: '', reason });
      }
      const ids = new Set(sessions.map(({ _id }) => _id));
      for (const [saved, session] of sessions.entries()) {
        yield { done: done + saved / sessions.length, total: files.length };
        const outcome = yield* importLocked(session, importing, (id) => ids.has(id));
        if (outcome.kind !== 'skipped') ids.add(outcome.id);
        report.count(name, session, outcome);
      }
    }
  } finally {
    // Also if it is stopped, so that each session with a file has its row.
    report.addOneCopy(importing.finish());
  }
  return report.result();
}

function* importLocked(
  session: TrainingSession,
  { batch, importSession }: SessionImporter,
  isOfSameSource: (id: string) => boolean,
): Steps<ImportOutcome> {
  const locked = batch();
  const run = () => importSession(session, isOfSameSource);
  return locked ? yield* locked.step(run) : run();
}

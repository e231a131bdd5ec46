/** Imports for the Data screen: the preview, the import and its undo. */
import { basename } from 'node:path';
import type { Athlete } from '../../domain/athlete.js';
import {
  describeKept,
  describeStayingNames,
  describeUndoneImport,
  NO_IMPORT,
} from '../../domain/describe-undone-import.js';
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import type { ImportPreview, ImportReport, ImportUnits } from '../../domain/read-models/import-report.js';
import type { UndoneImport } from '../../domain/read-models/undone-import.js';
import { workoutKeys } from '../../domain/same-workout.js';
import type { Steps } from '../../domain/task.js';
import type { AthleteSettings } from '../athlete-settings.js';
import { readExerciseLibrary } from '../exercise-library-file.js';
import { importBodyWeights } from '../sync/import-body-weights.js';
import { filesAt } from '../sync/import-files.js';
import { importSteps } from '../sync/import-sessions.js';
import { NameTally } from '../sync/name-tally.js';
import type { OpenStores } from '../sync/open-stores.js';
import { createDryRun } from '../sync/preview-import.js';
import { createImporter, type SessionImporter } from '../sync/session-importer.js';
import { undoImportSteps } from '../sync/undo-import.js';

export type ImportTarget = {
  readonly stores: OpenStores;
  /** Returns the user that owns imported sessions, and the unit for weights whose file gives no unit. */
  readonly reader: () => ReaderContext;
  /** The athlete's settings. Imported body weights are added to them. */
  readonly settings: Pick<AthleteSettings, 'read' | 'update'>;
};

/** Reads the files at `path` as an import does, and writes nothing. */
export function* previewImport(
  target: ImportTarget,
  path: string,
  units: ImportUnits | undefined,
): Steps<ImportPreview> {
  const { stores, settings } = target;
  const library = readExerciseLibrary();
  const own = () => stores.reader.exerciseNames();
  const names = new NameTally(own);
  const importing = names.watching(createDryRun(() => stores.reader, saving(target, path)));
  const report = yield* readSteps(target, path, importing, { units, isDryRun: true });
  const { athlete } = settings.read();
  return {
    ...report,
    names: names.undecided(athlete, library),
    newSeparate: names.newSeparate(athlete, library),
    own: own(),
    library,
  };
}

export function importFiles(
  target: ImportTarget,
  path: string,
  units: ImportUnits | undefined,
): Steps<ImportReport> {
  const importing = createImporter(() => target.stores, saving(target, path));
  return readSteps(target, path, importing, { units, isDryRun: false });
}

/** Undoes the last import. @returns the result in words, with the first sessions that the undo left unchanged */
export function* undoImport({ stores, settings }: ImportTarget): Steps<string> {
  const undone = yield* undoImportSteps(stores, settings);
  return undone === null ? NO_IMPORT : describeUndone(undone, settings.read().athlete);
}

function saving({ settings }: ImportTarget, path: string) {
  const keyOf = workoutKeys(settings.read().athlete.aliases, readExerciseLibrary);
  return { paths: [path], replace: false, keyOf };
}

function* readSteps(
  { reader, settings }: ImportTarget,
  path: string,
  importing: SessionImporter,
  { units, isDryRun }: { readonly units: ImportUnits | undefined; readonly isDryRun: boolean },
) {
  const context = reader();
  const files = filesAt(path).map((file) => ({ path: file.path, name: file.name || basename(file.path) }));
  const options = {
    format: null,
    unit: units?.weight ?? context.unit,
    distanceUnit: units?.distance ?? null,
    columns: null,
    rememberedColumns: settings.read().athlete.importColumns ?? {},
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    isUnitAssumed: true,
  };
  const report = yield* importSteps(files, options, context, importing);
  return importBodyWeights(report, settings, isDryRun, importing.prepareBodyWeights);
}

function describeUndone(undone: UndoneImport, athlete: Athlete): string {
  const kept = undone.kept.slice(0, 3).map(describeKept);
  return [
    describeUndoneImport(undone, athlete),
    kept.length > 0 && `Kept: ${kept.join('; ')}.`,
    describeStayingNames(athlete),
  ]
    .filter(Boolean)
    .join(' ');
}

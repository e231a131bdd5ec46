/** `import`: saves sessions from exports of other apps, documents and typed logs into both stores. */

import { join, resolve } from 'node:path';
import type { Athlete } from '../../domain/athlete.js';
import { describeImport, describeSuggestion, remarkText } from '../../domain/describe-import.js';
import { UNIT_UNKNOWN } from '../../domain/dialects/read-result.js';
import { counted } from '../../domain/format-session.js';
import type { ImportedName } from '../../domain/imported-names.js';
import { isTimeZone } from '../../domain/local-time.js';
import type { ImportRemark, ImportReport } from '../../domain/read-models/import-report.js';
import { workoutKeys } from '../../domain/same-workout.js';
import { type GivenColumns, readGivenColumns, TABLE_COLUMNS } from '../../domain/table-columns.js';
import type { WeightUnit } from '../../domain/weight.js';
import { describeStorageError, toStorageError } from '../../persistence/disk/storage-error.js';
import { readExerciseLibrary } from '../../persistence/exercise-library-file.js';
import { importBodyWeights } from '../../persistence/sync/import-body-weights.js';
import { filesAt, IMPORT_FORMATS, type ImportFile } from '../../persistence/sync/import-files.js';
import { importSteps } from '../../persistence/sync/import-sessions.js';
import { NameTally } from '../../persistence/sync/name-tally.js';
import { createDryRun } from '../../persistence/sync/preview-import.js';
import { rememberColumns } from '../../persistence/sync/remember-columns.js';
import {
  createImporter,
  type ImportedSession,
  IN_TRASH,
  type SessionImporter,
} from '../../persistence/sync/session-importer.js';
import { type Command, type CommandArguments, type CommandContext, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { toJsonLine } from '../format.js';
import { runWithProgress } from '../run-with-progress.js';
import { undoImport } from '../undo-import.js';
import { JSON_OPTION } from '../usage.js';

export const importCommand: Command = {
  name: 'import',
  group: 'Data',
  usage: 'PATH...',
  summary: 'import exports of other apps (Strong, Hevy, FitNotes, …) and folders of logs',
  operands: [{ name: 'PATH', completes: 'file', description: 'an export or a log, or a folder of them' }],
  options: {
    format: {
      value: 'F',
      choices: IMPORT_FORMATS,
      description: `${IMPORT_FORMATS.join(', ')}; detected if not given`,
    },
    unit: { choices: ['kg', 'lb'], description: 'the unit of loads without one' },
    'distance-unit': { choices: ['km', 'mi'], description: 'the unit of distances without one' },
    columns: {
      value: 'C',
      description: `the columns of a spreadsheet, as date=Day,exercise=Lift; ${TABLE_COLUMNS.join(', ')}`,
    },
    timezone: { value: 'ZONE', description: 'the zone of times without one, as Europe/Berlin' },
    'dry-run': { description: 'print what would be imported, and write nothing' },
    replace: { description: 'replace saved sessions that differ; the old texts move to the trash' },
    undo: { description: 'take the last import back; without PATH' },
    ...JSON_OPTION,
  },
  examples: ['import strong.csv --dry-run', 'import ~/Downloads/hevy.csv --unit kg', 'import --undo'],
  arguments: { least: 0, most: Number.POSITIVE_INFINITY },
  run: async (context, args) => {
    if (args.values.undo === true) return await undoImport(context, args);
    // The path '' would mean the working directory; most likely it comes from an empty variable of a script.
    if (args.positionals.length === 0 || args.positionals.includes('')) {
      throw new UsageError(
        'traininglogs import needs more arguments: the path of a file or folder, as in traininglogs import strong.csv.',
      );
    }
    const options = {
      format: readFormat(args),
      columns: readColumns(args),
      rememberedColumns: context.athlete().importColumns ?? {},
      timeZone: readTimeZone(args),
      unit: readUnit(args),
      distanceUnit: readDistanceUnit(args),
      isUnitAssumed: false,
    };
    const replace = args.values.replace === true;
    const isDryRun = args.values['dry-run'] === true;
    const { files, missing } = filesOf(args.positionals);
    const reader = once(context.openForReading);
    const stores = once(context.openStores);
    const names = new NameTally(() => (isDryRun ? reader() : stores().reader)?.exerciseNames() ?? []);
    const saving = {
      replace,
      keyOf: workoutKeys(context.athlete().aliases, readExerciseLibrary),
      paths: args.positionals.map((path) => resolve(path)),
    };
    const importing = isDryRun ? createDryRun(reader, saving) : createImporter(stores, saving);
    const counting = countingSaved(names.watching(importing));
    const found = await runWithProgress(
      context,
      importSteps(files, options, context.readerContext(), counting),
      { doing: isDryRun ? 'Reading' : 'Importing', stopped: () => describeStopped(counting.saved, isDryRun) },
    );
    const withWeights = importBodyWeights(found, context.settings, isDryRun, importing.prepareBodyWeights);
    const imported = isDryRun ? withWeights : rememberColumns(withWeights, context.settings);
    const report = { ...imported, skipped: [...missing, ...found.skipped] };
    if (args.values.json === true) context.print(toJsonLine(toJson(report)));
    else context.print(describe(report, { isDryRun, replace }, context.athlete()));
    printMessages(context, report, { isDryRun, replace });
    printNames(context, names.undecided(context.athlete(), readExerciseLibrary()), isDryRun);
    return exitCodeOf(report);
  },
};

/** @throws UsageError */
function readFormat({ values: { format } }: CommandArguments): string | null {
  if (format === undefined) return null;
  if (typeof format === 'string' && IMPORT_FORMATS.includes(format)) return format;
  throw new UsageError(
    `--format needs one of ${IMPORT_FORMATS.join(', ')}, not ${JSON.stringify(format)}; without --format the format is detected.`,
  );
}

/** @throws UsageError */
function readUnit({ values: { unit } }: CommandArguments): WeightUnit | null {
  if (unit === undefined) return null;
  if (unit === 'kg' || unit === 'lb') return unit;
  throw new UsageError(`--unit needs kg or lb, not ${JSON.stringify(unit)}.`);
}

/** @throws UsageError */
function readDistanceUnit({ values }: CommandArguments): 'km' | 'mi' | null {
  const unit = values['distance-unit'];
  if (unit === undefined) return null;
  if (unit === 'km' || unit === 'mi') return unit;
  throw new UsageError(`--distance-unit needs km or mi, not ${JSON.stringify(unit)}.`);
}

/** @throws UsageError */
function readTimeZone({ values: { timezone } }: CommandArguments): string {
  if (timezone === undefined) return Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (typeof timezone === 'string' && isTimeZone(timezone)) return timezone;
  throw new UsageError(`--timezone needs a zone such as Europe/Berlin, not ${JSON.stringify(timezone)}.`);
}

/** @throws UsageError */
function readColumns({ values: { columns } }: CommandArguments): GivenColumns | null {
  if (columns === undefined) return null;
  const read = readGivenColumns(String(columns));
  if (typeof read !== 'string') return read;
  throw new UsageError(
    `--columns needs names as in date=Day,exercise=Lift,weight=Load,reps=Reps, but ${read}; columns are ${TABLE_COLUMNS.join(', ')}.`,
  );
}

/** The files at the given paths, whose names begin with the path as typed, and the paths that cannot be read. */
function filesOf(paths: readonly string[]): { files: ImportFile[]; missing: ImportRemark[] } {
  const files: ImportFile[] = [];
  const missing: ImportRemark[] = [];
  for (const typed of paths) {
    try {
      for (const { path, name } of filesAt(resolve(typed))) files.push({ path, name: join(typed, name) });
    } catch (cause) {
      const error = toStorageError(cause, typed);
      const isMissing = error.kind === 'not-found' || error.kind === 'not-a-folder';
      const reason = isMissing ? 'does not exist; check the path' : describeStorageError(error, null);
      missing.push({ file: typed, place: '', reason });
    }
  }
  return { files, missing };
}

/** At most this many completed sessions are listed, and at most this many sessions that were left as they are. */
const MOST_LISTED = 20;

type ImportMode = { readonly isDryRun: boolean; readonly replace: boolean };

/** Wraps an importer and counts the new sessions, for the message of a stopped import. */
function countingSaved({
  importSession,
  ...importing
}: SessionImporter): SessionImporter & { saved: number } {
  const counting = {
    saved: 0,
    ...importing,
    importSession: (imported: ImportedSession) => {
      const outcome = importSession(imported);
      if (outcome.kind === 'new') counting.saved += 1;
      return outcome;
    },
  };
  return counting;
}

function describeStopped(saved: number, isDryRun: boolean): string {
  if (isDryRun) return 'The preview was stopped; nothing was imported.';
  return `The import was stopped: ${counted(saved, 'new session')} saved; the same command imports the rest.`;
}

/** Returns a function that calls `open` when first called. An import without a session must not create a data root. */
function once<T>(open: () => T): () => T {
  let opened: { readonly value: T } | null = null;
  return () => {
    opened ??= { value: open() };
    return opened.value;
  };
}

/** The report as JSON. Merged sessions count as changed. */
function toJson(report: ImportReport): unknown {
  const { new: fresh, same, merged, changed, setsRead, rows, skipped, filled, differing } = report;
  return {
    sessions: { new: fresh, same, changed: changed + merged },
    ...(merged > 0 && { merged }),
    sets: setsRead,
    rows,
    skipped: skipped.map(({ file, place, reason }) => {
      const [whole, line] = /^line (\d+)(?:, )?/.exec(place) ?? [''];
      const rest = place.slice(whole.length);
      return {
        file,
        line: line === undefined ? null : Number(line),
        reason: rest ? `${rest}: ${reason}` : reason,
      };
    }),
    ...(filled.length > 0 && { filled }),
    ...(differing.length > 0 && { differing }),
  };
}

function describe(report: ImportReport, { isDryRun, replace }: ImportMode, athlete: Athlete): string {
  const done = describeImport(report, replace, athlete);
  if (!isDryRun) return `${done}\n`;
  return `${done.replace(/^Imported/, 'Would import').replace('saved and completed', 'saved and to be completed')}\n`;
}

function printMessages(
  { printMessage }: CommandContext,
  { skipped, notes, units, filled, differing, changed, oneCopy }: ImportReport,
  { isDryRun, replace }: ImportMode,
): void {
  for (const note of [...units, ...notes]) printMessage(`Note: ${remarkText(note)}.`);
  const list = (word: string, remarks: readonly ImportRemark[], remedy = '') => {
    for (const each of remarks.slice(0, MOST_LISTED)) printMessage(`${word}: ${remarkText(each)}${remedy}.`);
    const left = remarks.length - MOST_LISTED;
    if (left > 0) printMessage(`${word}: ${counted(left, 'more session')}; --json lists all.`);
  };
  list(isDryRun ? 'Would complete' : 'Completed', filled);
  if (!replace) list('Left as it is', differing, '; --replace saves it');
  for (const each of skipped) printMessage(`Skipped: ${remarkText(each)}.`);
  if (changed > 0 && !replace && !isDryRun) {
    printMessage(
      `Not saved: ${counted(changed, 'session')}, already saved with other content; --replace saves them and moves the old texts to the trash.`,
    );
  }
  if (oneCopy > 0) {
    printMessage(
      `Saved in one store only: ${counted(oneCopy, 'session')}; the next command tries to write the missing copies.`,
    );
  }
}

/**
 * Prints which imported names probably mean a known exercise. An import prints only the user's own exercises; a preview
 * prints all.
 */
function printNames(
  { printMessage }: CommandContext,
  names: readonly ImportedName[],
  isDryRun: boolean,
): void {
  const printed = names.filter(({ suggestion }) => isDryRun || suggestion?.from === 'own');
  const sentences = printed.flatMap((each) => describeSuggestion(each) ?? []);
  for (const sentence of sentences) printMessage(sentence);
  if (sentences.length === 0) return;
  printMessage(
    'To join the names, import on the Data screen, whose preview asks, or add aliases to data/athlete.json.',
  );
}

function exitCodeOf(report: ImportReport): ExitCode {
  const { new: fresh, same, merged, changed, skipped, failed, oneCopy, bodyWeights } = report;
  if (skipped.some(({ reason }) => reason === UNIT_UNKNOWN)) return ExitCode.wrongUsage;
  const inTrash = skipped.filter(({ reason }) => reason === IN_TRASH).length;
  if (fresh + same + merged + changed + inTrash + bodyWeights.length === 0 || failed > 0)
    return ExitCode.failed;
  return oneCopy > 0 ? ExitCode.storesDiffer : ExitCode.done;
}

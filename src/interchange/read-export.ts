/** Reads an app's export as sessions. Rows that cannot be read are skipped and reported. */

import type { DayWeight } from '../domain/body-weight-entry.js';
import { type ReaderContext, type ReadResult, readFailure, readOk } from '../domain/dialects/read-result.js';
import type { ExerciseLibrary } from '../domain/exercise-library.js';
import { createLocalTime } from '../domain/local-time.js';
import { dayOf } from '../domain/session-date.js';
import type { NamedTable } from '../domain/table-columns.js';
import { builtSession, SessionBuilder, type UnbuiltSession } from './build-sessions.js';
import { CsvReader } from './csv-reader.js';
import { appFormOf } from './export/app-form.js';
import { WorkoutRestorer } from './export/restore-workout.js';
import { openFormat } from './export-formats.js';
import type { ExportTable } from './export-table.js';
import { findDecimalMark } from './find-decimal-mark.js';
import { gatherRows } from './gather-rows.js';
import { isHeader, namedTable, type OpenOptions, openAs } from './open-export.js';
import { openOwnForm, openTable } from './open-table.js';
import { OWN_COLUMNS } from './own-table/own-columns.js';
import { isOwnTable, OWN_TABLE, readOwnTable } from './own-table/read-own-table.js';
import { hasNul, type SkippedRow } from './read-rows.js';

export type ExportContent = {
  readonly sessions: readonly UnbuiltSession[];
  /** Number of rows after the header, including skipped ones. */
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  /** The absolute value of the first weight whose unit only the user's option gives; null if there is none. */
  readonly assumedWeight: number | null;
  /** Number of sets with a distance that has no unit. */
  readonly bareDistanceCount: number;
  /** True if times in UTC were converted to times in `timeZone`. */
  readonly isConverted: boolean;
  /** The header of a table whose columns the user gave, now or before; null for other files. */
  readonly named: NamedTable | null;
  /** Columns of a table whose meaning is unknown. */
  readonly unusedColumns: readonly string[];
  /** The athlete's body weights, one per day. */
  readonly bodyWeights: readonly DayWeight[];
};

export type ExportOptions = OpenOptions & {
  /** The unit given by the user for weights without a unit; null if none was given. */
  readonly unit: ReaderContext['unit'] | null;
  /** The zone for times of apps that write UTC, an IANA name. */
  readonly timeZone: string;
  readonly library: ExerciseLibrary;
};

/** True if the text is a supported export, by its form or by the header of its table. */
export function isExport(text: string): boolean {
  const own = openOwnForm(text);
  if (own) return openFormat(own.header) !== null;
  const start = text.slice(0, HEADER_CHARACTERS);
  // The keys of JSON on one line look like the columns of a table.
  if (/^\ufeff?\s*[[{]/.test(start)) return false;
  const { header } = new CsvReader(start);
  return /[,;\t]/.test(start) && (isOwnTable(header) || openFormat(header) !== null);
}

/** More characters than any header has; the longest headers have columns for every set. */
const HEADER_CHARACTERS = 8192;

/** Reads an export in steps; each step yields the share of the table that has been read, 0 to 1. */
export function* readExportSteps(
  text: string,
  options: ExportOptions,
  context: ReaderContext,
): Generator<number, ReadResult<ExportContent>> {
  const table = openTable(text, (header) => isOwnTable(header) || isHeader(header, options));
  if (table.header.some(hasNul)) {
    const reason = 'its header has a NUL character (U+0000)';
    return { ok: false, error: { place: 'line 1', reason, remedy: 'save the file as UTF-8' } };
  }
  if (options.format === OWN_TABLE || (options.format === null && isOwnTable(table.header))) {
    return yield* readOwn(text, table.header, context);
  }
  const named = namedTable(table.header, options);
  const opened = openAs(table.header, options, named, table.decimalMark ?? findDecimalMark(text));
  if (!opened.ok) return opened;
  const { format, reader } = opened.value;
  const gathered = yield* gatherRows(table, reader, options.unit);
  if (gathered.count === 0) return readFailure('has no rows after its header');
  const { units, skipped } = gathered;
  if ('sample' in units) return missingUnit(units.sample);
  const toLocal = createLocalTime(options.timeZone);
  const localTime = reader.writesUtc === true ? toLocal : (date: string) => date;
  const builder = new SessionBuilder({
    format: format.name,
    context,
    units,
    isFirstNoteOfExercise: reader.isFirstNoteOfExercise === true,
    localTime,
    library: options.library,
  });
  const sessions: UnbuiltSession[] = [];
  let isConverted = false;
  const form = appFormOf(format.name);
  const restorer = form && new WorkoutRestorer(form, { library: options.library, units });
  for (const workout of gathered.workouts.all()) {
    const own = restorer?.restore(workout, context);
    if (own) sessions.push(builtSession(own));
    else if (workout.exercises.length > 0) {
      sessions.push(builder.unbuilt(workout));
      isConverted ||= localTime(workout.date) !== workout.date;
    }
    yield 1;
  }
  skipped.sort((one, other) => one.line - other.line);
  return readOk({
    sessions,
    rows: gathered.count,
    skipped: placed(skipped, table),
    assumedWeight: units.assumedWeight,
    bareDistanceCount: gathered.bareDistanceCount,
    isConverted,
    named,
    unusedColumns: reader.unusedColumns ?? [],
    bodyWeights: byDay(gathered.workouts.bodyWeights, localTime),
  });
}

function* readOwn(
  text: string,
  header: readonly string[],
  context: ReaderContext,
): Generator<number, ReadResult<ExportContent>> {
  if (!isOwnTable(header)) {
    return readFailure('is not a CSV of traininglogs: its first line does not have the column names');
  }
  const table = yield* readOwnTable(text, context);
  if (table.rows === 0) return readFailure('has no rows after its header');
  return readOk({
    ...table,
    sessions: table.sessions.map(builtSession),
    assumedWeight: null,
    bareDistanceCount: 0,
    isConverted: false,
    named: null,
    unusedColumns: header.filter((column) => !OWN_COLUMNS.includes(column)),
    bodyWeights: [],
  });
}

function missingUnit(sample: string): ReturnType<typeof readFailure> {
  const reason = `does not specify whether its weights are kilograms or pounds (${sample})`;
  return { ok: false, error: { place: '', reason, remedy: 'give --unit kg or --unit lb' } };
}

function placed(skipped: readonly SkippedRow[], { placeOf }: ExportTable): readonly SkippedRow[] {
  return placeOf ? skipped.map((each) => ({ ...each, place: placeOf(each.line) })) : skipped;
}

/** The last body weight of each day. */
function byDay(
  weights: ReadonlyMap<string, number>,
  localTime: (date: string) => string,
): readonly DayWeight[] {
  const days = new Map([...weights].map(([date, weightKg]) => [dayOf(localTime(date)), weightKg]));
  return [...days].map(([day, weightKg]) => ({ day, weightKg }));
}

/** Reads the rows of a file and gathers them into workouts. */
import type { ExportTable } from './export-table.js';
import type { ExportedRow, RowReader } from './exported-row.js';
import { WorkoutGatherer } from './gather-workouts.js';
import { memoized } from './memoized.js';
import { createMonthOf } from './month-names.js';
import { dayOrderOf, readMoment } from './read-moment.js';
import { shown } from './read-number.js';
import { ALL_READ, ROWS_PER_STEP, readRows, type SkippedRow } from './read-rows.js';
import { areTimesOfSets, createStartOf } from './times-of-sets.js';
import { type GivenUnit, type WeightUnits, weightUnitsOf } from './weight-units.js';

export type GatheredRows = {
  readonly workouts: WorkoutGatherer;
  /** The units of the weights, or an example of a weight whose unit is unknown. */
  readonly units: WeightUnits | { readonly sample: string };
  readonly skipped: SkippedRow[];
  /** Number of rows, including skipped ones. */
  readonly count: number;
  /** Number of sets with a distance that has no unit. */
  readonly bareDistanceCount: number;
};

/**
 * Reads rows and gathers them into workouts. Each step yields the share of the table that has been read, 0 to 1.
 * @param unit the unit of weights without one
 */
export function* gatherRows(
  table: ExportTable,
  reader: RowReader,
  unit: GivenUnit,
): Generator<number, GatheredRows> {
  const { rows, lines, skipped, count } = yield* readRows(table, reader);
  const units = yield* weightUnitsOf(rows, reader, unit);
  const workouts = new WorkoutGatherer();
  if (reader.isBackwards?.(rows)) {
    rows.reverse();
    lines.reverse();
  }
  const dateOf = yield* dateReader(rows, reader);
  let bareDistanceCount = 0;
  const dated: DatedRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_PER_STEP === 0) yield ALL_READ;
    const start = dateOf(row.workout.start);
    if (start.date === null) skipped.push({ line: lines[at] ?? 0, reason: start.error });
    else if (reader.hasTimesOfSets === true) dated.push({ row, date: start.date, name: row.workout.name });
    else workouts.add(row, start.date, row.workout.end ? dateOf(row.workout.end).date : null);
    for (const each of row.entries) {
      if (each.entry === 'set' && each.hasBareDistance === true) bareDistanceCount += 1;
    }
  }
  yield* addDated(dated, workouts);
  return { workouts, units, skipped, count, bareDistanceCount };
}

type DatedRow = { readonly row: ExportedRow; readonly date: string; readonly name: string | null };

/** Adds rows to the workouts. Their times are either starts of workouts or times of sets. */
function* addDated(rows: readonly DatedRow[], workouts: WorkoutGatherer): Generator<number, void> {
  const isOfSets = areTimesOfSets(rows);
  yield ALL_READ;
  const inOrder = isOfSets ? [...rows].sort(byDate) : rows;
  const startOf = createStartOf();
  for (const [at, each] of inOrder.entries()) {
    if (at % ROWS_PER_STEP === 0) yield ALL_READ;
    const { row, date } = each;
    if (isOfSets) workouts.add(withTimeOfSet(row, date), startOf(each), null);
    else workouts.add(row, date, null);
  }
}

function byDate(one: DatedRow, other: DatedRow): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

function withTimeOfSet(row: ExportedRow, date: string): ExportedRow {
  const entries = row.entries.map((each) => (each.entry === 'set' ? { ...each, completedAt: date } : each));
  return { ...row, entries };
}

type ReadDate = { readonly date: string } | { readonly date: null; readonly error: string };

/** Reads the dates of a file. All dates together decide the order of day and month. */
function* dateReader(
  rows: readonly ExportedRow[],
  reader: RowReader,
): Generator<number, (text: string) => ReadDate> {
  const starts = new Set<string>();
  for (const [at, { workout }] of rows.entries()) {
    if (at % ROWS_PER_STEP === 0) yield ALL_READ;
    starts.add(workout.start);
  }
  const order = reader.dayOrder ?? dayOrderOf(starts);
  const monthOf = memoized(createMonthOf());
  return memoized((text) => describeMoment(text, readMoment(text, order, monthOf)));
}

function describeMoment(text: string, moment: ReturnType<typeof readMoment>): ReadDate {
  if (moment === null) return { date: null, error: `the date ${shown(text)} cannot be read` };
  if (moment !== 'ambiguous') return { date: moment };
  return { date: null, error: `the date ${shown(text)} is ambiguous: either number may be the day` };
}

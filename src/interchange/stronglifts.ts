/** StrongLifts: a row per exercise with columns for every set; the header has the date format. */
import type { WeightUnit } from '../domain/weight.js';
import { type Column, columnNames, findColumn, unitInName } from './columns.js';
import { joined, RowCells } from './export-row-cells.js';
import type { ExportedSet, ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { readSeconds } from './read-duration.js';

export const stronglifts: ExportFormat = { name: 'stronglifts', title: 'StrongLifts', open };

type SetColumns = {
  /** The position of the set, from 0. */
  readonly index: number;
  readonly reps: Column;
  readonly weight: Column;
  readonly unit: WeightUnit | null;
};

const MINUTES_PER_HOUR = 60;

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const column = (...wanted: readonly (string | RegExp)[]) => findColumn(names, ...wanted);
  const date = column(/^date\b/);
  const exercise = column('exercise');
  const sets = setColumns(names);
  if (date === null || exercise === null || sets.length === 0) return null;
  const number = column('workout');
  const name = column('workout name');
  const program = column('program name');
  const hours = column('duration hours');
  const start = column(/^start time/);
  const notes = column('notes', 'note');
  const bodyWeight = column(/^body ?weight\b/);
  const summary = column('setsxreps', 'sets x reps');
  const times = column('setsxtime', 'sets x time');
  return {
    needed: [date, exercise],
    ...dayOrderIn(names[date] ?? ''),
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const duration = row.amount(hours);
      const workout = {
        start: joined(row.name(date, 'date'), row.text(start))?.replace('\n', ' ') ?? '',
        minutes: duration === null ? null : duration * MINUTES_PER_HOUR,
        name: row.text(name) || null,
        notes: null,
        program: row.text(program) || null,
        number: row.text(number),
      };
      const ofExercise = { name: row.name(exercise, 'exercise'), notes: row.note(notes), superset: null };
      const done = perSet(row.text(summary));
      const timed = perSet(row.text(times)).map(readSeconds);
      const read = sets.map((set) => readSet(row, set, done, timed)).filter((set) => set !== null);
      const body = row.bodyWeight(bodyWeight, unitInName(names, bodyWeight));
      return row.error ?? { workout, exercise: ofExercise, entries: [...read, ...body] };
    },
  };
}

/** The columns of numbered sets, `Set 1 (Reps)` and `Set 1 (KG)`, in order. */
function setColumns(names: readonly string[]): readonly SetColumns[] {
  const numbers = names.flatMap((name) => /^set (\d+) reps$/.exec(name)?.[1] ?? []);
  return numbers.map((number, index) => {
    const weight = findColumn(names, new RegExp(`^set ${number} (kgs?|lbs?)$`));
    return { index, reps: findColumn(names, `set ${number} reps`), weight, unit: unitInName(names, weight) };
  });
}

/**
 * Reads one set; null if it was not done. Without seconds, 0 repetitions are a failed set unless `done` has `-`.
 * @param done a summary for each set, `-` for a set that was not done
 */
function readSet(
  row: RowCells,
  { index, reps, weight, unit }: SetColumns,
  done: readonly string[],
  timed: readonly (number | null)[],
): ExportedSet | null {
  const count = row.count(reps);
  const seconds = timed[index] || null;
  const isDone = seconds !== null || (count !== null && !(count === 0 && done[index] === '-'));
  if (!isDone) return null;
  const value = row.signed(weight);
  return {
    entry: 'set',
    kind: 'working',
    number: null,
    weight: value === null || (value === 0 && seconds !== null) ? null : { value, unit },
    reps: count === 0 && seconds !== null ? null : count,
    rpe: null,
    seconds,
    meters: null,
    notes: null,
  };
}

/** The sets of a summary: `5/5/0/-/-`, or `3×60` for equal sets. */
function perSet(summary: string): readonly string[] {
  const equal = /^(\d{1,2})\s*[x×]\s*(.+)$/i.exec(summary);
  if (equal) return Array.from({ length: Number(equal[1]) }, () => equal[2] ?? '');
  return summary === '' ? [] : summary.split('/').map((each) => each.trim());
}

function dayOrderIn(name: string): Pick<RowReader, 'dayOrder'> {
  if (/\bdd\b.*\bmm\b/.test(name)) return { dayOrder: 'day-first' };
  return /\bmm\b.*\bdd\b/.test(name) ? { dayOrder: 'month-first' } : {};
}

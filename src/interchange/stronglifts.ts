/** StrongLifts: a row per exercise with columns for every set; the header has the date format. */
import type { WeightUnit } from '../domain/weight.js';
import { type Column, columnNames, findColumn, unitInName } from './columns.js';
import { joined, RowCells } from './export-row-cells.js';
import type { ExportedSet, ExportFormat, FileFacts, RowReader } from './exported-row.js';

export const stronglifts: ExportFormat = { name: 'stronglifts', title: 'StrongLifts', open };

type SetColumns = { readonly reps: Column; readonly weight: Column; readonly unit: WeightUnit | null };

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
      const read = { name: row.name(exercise, 'exercise'), notes: row.note(notes), superset: null };
      const entries = sets.map((set) => readSet(row, set)).filter((set) => set !== null);
      return row.error ?? { workout, exercise: read, entries };
    },
  };
}

/** The columns of numbered sets, `Set 1 (Reps)` and `Set 1 (KG)`, in order. */
function setColumns(names: readonly string[]): readonly SetColumns[] {
  const numbers = names.flatMap((name) => /^set (\d+) reps$/.exec(name)?.[1] ?? []);
  return numbers.map((number) => {
    const weight = findColumn(names, new RegExp(`^set ${number} (kgs?|lbs?)$`));
    return { reps: findColumn(names, `set ${number} reps`), weight, unit: unitInName(names, weight) };
  });
}

/** A set with 0 repetitions failed; one without repetitions was not done. */
function readSet(row: RowCells, { reps, weight, unit }: SetColumns): ExportedSet | null {
  const count = row.count(reps);
  if (count === null) return null;
  const value = row.signed(weight);
  return {
    entry: 'set',
    kind: 'working',
    number: null,
    weight: value === null ? null : { value, unit },
    reps: count,
    rpe: null,
    seconds: null,
    meters: null,
    notes: null,
  };
}

function dayOrderIn(name: string): Pick<RowReader, 'dayOrder'> {
  if (/\bdd\b.*\bmm\b/.test(name)) return { dayOrder: 'day-first' };
  return /\bmm\b.*\bdd\b/.test(name) ? { dayOrder: 'month-first' } : {};
}

/** Hevy: a row per set; column names are English in every language, dates are not. */
import type { WeightUnit } from '../domain/weight.js';
import { chooseWeight } from './choose-weight.js';
import { type Column, columnNames, findColumn, metersIn } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportFormat, FileFacts, RowReader } from './exported-row.js';

export const hevy: ExportFormat = { name: 'hevy', title: 'Hevy', open };

const METERS_PER_KM = 1000;

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const column = (...wanted: readonly (string | RegExp)[]) => findColumn(names, ...wanted);
  const exercise = column('exercise title');
  const start = column('start time');
  if (exercise === null || start === null) return null;
  const title = column('title');
  const end = column('end time');
  const description = column('description');
  const superset = column('superset id');
  const notes = column('exercise notes');
  const number = column('set index');
  const kind = column('set type');
  const reps = column('reps');
  const seconds = column('duration seconds');
  const rpe = column('rpe');
  const weights = {
    kg: column('weight kg', 'weight kgs'),
    lb: column('weight lbs', 'weight lb'),
    bare: column('weight'),
  };
  const distances = distanceColumns(names);
  return {
    needed: [exercise, start, reps].filter((column) => column !== null),
    roundsPounds: true,
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const workout = {
        start: row.name(start, 'start time'),
        end: row.text(end),
        name: row.text(title) || null,
        notes: withLineBreaks(row.note(description)),
      };
      const read = {
        name: row.name(exercise, 'exercise'),
        notes: withLineBreaks(row.note(notes)),
        superset: row.text(superset) || null,
      };
      const entry = {
        entry: 'set' as const,
        kind: row.kind(row.text(kind)),
        number: row.place(number),
        weight: readWeight(row, weights),
        reps: row.count(reps),
        rpe: row.rpe(rpe),
        seconds: row.seconds(seconds),
        meters: readMeters(row, distances),
        notes: null,
      };
      const isTimed = entry.seconds !== null || entry.meters !== null;
      const set = entry.reps === 0 && isTimed ? { ...entry, reps: null } : entry;
      return row.error ?? { workout, exercise: read, entries: [set] };
    },
  };
}

type Weights = Readonly<Record<WeightUnit | 'bare', Column>>;

function readWeight(row: RowCells, { kg, lb, bare }: Weights): ReturnType<typeof chooseWeight> {
  const value = bare === null ? null : row.signed(bare);
  if (value !== null) return { value, unit: null };
  return chooseWeight(row.signed(kg), row.signed(lb));
}

type DistanceColumn = { readonly column: Column; readonly meters: number };

function distanceColumns(names: readonly string[]): readonly DistanceColumn[] {
  return names.flatMap((name, column) => {
    const [first, unit, ...others] = name.split(' ');
    if (first !== 'distance' || others.length > 0) return [];
    return [{ column, meters: unit === undefined ? METERS_PER_KM : (metersIn(unit) ?? METERS_PER_KM) }];
  });
}

/** Some exports have a column per unit of distance, with 0 for the units that were not used. */
function readMeters(row: RowCells, columns: readonly DistanceColumn[]): number | null {
  for (const { column, meters } of columns) {
    const value = row.amount(column);
    if (value !== null && value > 0) return value * meters;
  }
  return null;
}

/** The app writes line breaks in notes as the two characters `\n`. */
function withLineBreaks(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\\n', '\n').trim() || null;
}

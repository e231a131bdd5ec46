/** Fitbod: a row per set, the newest workout first. Rows with the same date are one workout without a name. */
import { columnNames, findColumn } from './columns.js';
import { joined, RowCells } from './export-row-cells.js';
import type { ExportedWeight, ExportFormat, FileFacts, RowReader } from './exported-row.js';

export const fitbod: ExportFormat = { name: 'fitbod', title: 'Fitbod', open };

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const column = (...wanted: readonly (string | RegExp)[]) => findColumn(names, ...wanted);
  const date = column('date');
  const exercise = column('exercise');
  const reps = column('reps');
  const warmup = column('iswarmup', 'is warmup');
  if (date === null || exercise === null || reps === null || warmup === null) return null;
  const weight = column('weight kg', 'weight lb', 'weight lbs');
  const seconds = column('duration s');
  const distance = column('distance m', /^distance \w+$/);
  const distanceUnit = names[distance ?? -1]?.split(' ').at(-1) ?? '';
  const note = column('note');
  const others = [column('incline'), column('resistance')].filter((each) => each !== null);
  const isPounds = weight !== null && names[weight] !== 'weight kg';
  return {
    needed: [date, exercise, reps],
    writesUtc: true,
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const length = row.seconds(seconds);
      const { meters, unread } = row.distance(distance, distanceUnit);
      const count = row.count(reps);
      const value = row.amount(weight);
      const read = others.map((at) => (row.amount(at) ? `${header[at]?.trim()} ${row.amount(at)}` : null));
      const set = {
        entry: 'set' as const,
        kind: row.text(warmup).toLowerCase() === 'true' ? ('warmup' as const) : ('working' as const),
        number: null,
        weight: value ? weightOf(value, isPounds) : null,
        reps: count === 0 && (length !== null || meters !== null || unread) ? null : count,
        rpe: null,
        seconds: length,
        meters,
        notes: joined(row.note(note), ...read),
        ...unread,
      };
      const workout = { start: row.name(date, 'date'), name: null, notes: null };
      const ofExercise = { name: row.name(exercise, 'exercise'), notes: null, superset: null };
      return row.error ?? { workout, exercise: ofExercise, entries: [set] };
    },
  };
}

/** The app's own factor. The app does not round the kilograms that it converts from pounds. */
const LB_PER_KG = 2.20462;
const STEP_LB = 0.5;

function weightOf(value: number, isPounds: boolean): ExportedWeight {
  if (isPounds) return { value, unit: 'lb' };
  const pounds = Math.round((value * LB_PER_KG) / STEP_LB) * STEP_LB;
  const isConverted = !Number.isInteger(value * 1000) && Math.abs(value * LB_PER_KG - pounds) < 1e-6;
  return isConverted ? { value: pounds, unit: 'lb' } : { value, unit: 'kg' };
}

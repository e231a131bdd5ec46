/** Liftosaur's history, as CSV or JSON: a row per set. Sets without completed repetitions were not done. */
import { bodyWeightRow } from './body-weight-row.js';
import { columnNames, findColumn } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportFormat, FileFacts, RowReader } from './exported-row.js';

export const liftosaur: ExportFormat = { name: 'liftosaur', title: 'Liftosaur', open };

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const column = (...wanted: readonly (string | RegExp)[]) => findColumn(names, ...wanted);
  const start = column('workout datetime');
  const exercise = column('exercise');
  const reps = column('completed reps');
  if (start === null || exercise === null || reps === null) return null;
  const program = column('program');
  const day = column('day name');
  const warmup = column(/^is warm ?up set/);
  const weight = column('completed weight value');
  const unit = column('completed weight unit');
  const rpe = column('completed rpe');
  const completed = column('completed reps time');
  const muscles = column('target muscles');
  const secondary = column('synergist muscles');
  const notes = column('notes');
  const left = column('completed reps left');
  const notesOfWorkout = column('workout notes');
  const end = column('workout end');
  const superset = column('superset');
  const week = column('week');
  const bodyWeight = column('body weight');
  return {
    needed: [start, exercise, reps],
    writesUtc: true,
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      if (row.text(bodyWeight) !== '') return bodyWeightRow(row, start, bodyWeight, row.weightUnit(unit));
      const count = row.count(reps);
      if (count === null) row.fail('the set was not done');
      const completedAt = row.text(completed);
      const workout = {
        start: row.name(start, 'date'),
        end: row.text(end),
        name: row.text(day) || null,
        notes: row.note(notesOfWorkout),
        program: row.text(program) || null,
        ...(row.place(week) ? { week: row.place(week) ?? 1 } : {}),
      };
      const read = {
        name: row.name(exercise, 'exercise'),
        notes: row.note(notes),
        superset: row.text(superset) || null,
        muscles: listed(row.text(muscles)),
        secondaryMuscles: listed(row.text(secondary)),
      };
      const set = {
        entry: 'set' as const,
        kind: row.text(warmup) === '1' ? ('warmup' as const) : ('working' as const),
        number: null,
        weight: row.weight(weight, unit, null),
        reps: count,
        ...(row.text(left) === '' ? {} : { leftReps: row.count(left) ?? 0 }),
        rpe: row.rpe(rpe),
        seconds: null,
        meters: null,
        notes: null,
        ...(completedAt === '' ? {} : { completedAt }),
      };
      return row.error ?? { workout, exercise: read, entries: [set] };
    },
  };
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

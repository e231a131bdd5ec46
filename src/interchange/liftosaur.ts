/** Liftosaur's history: a row per set, including planned ones; sets without completed repetitions were not done. */
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
  return {
    needed: [start, exercise, reps],
    writesUtc: true,
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const count = row.count(reps);
      if (count === null) row.fail('the set was not done');
      const completedAt = row.text(completed);
      const workout = {
        start: row.name(start, 'date'),
        name: row.text(day) || null,
        notes: null,
        program: row.text(program) || null,
      };
      const read = {
        name: row.name(exercise, 'exercise'),
        notes: row.note(notes),
        superset: null,
        muscles: listed(row.text(muscles)),
        secondaryMuscles: listed(row.text(secondary)),
      };
      const set = {
        entry: 'set' as const,
        kind: row.text(warmup) === '1' ? ('warmup' as const) : ('working' as const),
        number: null,
        weight: row.weight(weight, unit, null),
        reps: count,
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

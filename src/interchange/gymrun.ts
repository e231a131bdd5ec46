/** GymRun: a row per set. Rows with the same day and routine are one workout. */
import { columnNames, findColumn, unitInName } from './columns.js';
import { joined, RowCells } from './export-row-cells.js';
import type { ExportFormat, FileFacts, RowReader } from './exported-row.js';

export const gymrun: ExportFormat = { name: 'gymrun', title: 'GymRun', open };

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const column = (...wanted: readonly (string | RegExp)[]) => findColumn(names, ...wanted);
  const date = column('date');
  const time = column('time');
  const routine = column('routine');
  const exercise = column('exercise');
  const number = column('set');
  const reps = column('reps');
  if (date === null || time === null || routine === null) return null;
  if (exercise === null || number === null || reps === null) return null;
  const weight = column('weight', /^weight (?!unit)/);
  const unit = column('weight unit');
  const seconds = column('duration');
  const distance = column('distance', /^distance (?!unit)/);
  const note = column('note', 'notes');
  const parameters = names.flatMap((name, at) => (/^para ?\d+$/.test(name) ? [at] : []));
  return {
    needed: [date, routine, exercise, number, reps],
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const day = row.name(date, 'date');
      const name = row.text(routine) || null;
      const workout = {
        start: `${day} ${row.text(time)}`.trimEnd(),
        name,
        notes: null,
        id: `${day}\n${name ?? ''}`,
      };
      const length = row.seconds(seconds);
      const { meters, unread } = row.distance(
        distance,
        names[distance ?? -1]?.split(' ').slice(1).at(-1) ?? '',
      );
      const count = row.count(reps);
      const others = parameters.map((at) => row.text(at) && `${header[at]?.trim()} ${row.text(at)}`);
      const set = {
        entry: 'set' as const,
        kind: 'working' as const,
        number: row.place(number),
        weight: row.weight(weight, unit, unitInName(names, weight)),
        reps: count === 0 && (length !== null || meters !== null) ? null : count,
        rpe: null,
        seconds: length,
        meters,
        notes: joined(row.note(note), ...others),
        ...unread,
      };
      const read = { name: row.name(exercise, 'exercise'), notes: null, superset: null };
      return row.error ?? { workout, exercise: read, entries: [set] };
    },
  };
}

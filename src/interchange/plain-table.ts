/** A spreadsheet that someone keeps: a row per set, or per several sets. */
import { columnNames, unitInName } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportedSet, ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { secondsInUnit } from './read-duration.js';
import { readLoad, readReps } from './set-cells.js';
import { findTableColumns } from './table-columns.js';

export const plainTable: ExportFormat = { name: 'table', title: 'a table of sets', open };

const MAX_RPE = 10;
const SECONDS_PER_MINUTE = 60;
const LONG_SECONDS = 600;

function isDone({ weight, reps, seconds, meters, unread }: Omit<ExportedSet, 'entry'>): boolean {
  return weight !== null || reps !== null || seconds !== null || meters !== null || unread !== undefined;
}

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const columns = findTableColumns(names, facts.columns);
  const { date, exercise, reps, weight, seconds, sets } = columns;
  if (date === null || exercise === null || (reps === null && weight === null && seconds === null))
    return null;
  const weightUnit = unitInName(names, weight);
  const distanceUnit = names[columns.distance ?? -1]?.split(' ').slice(1).at(-1) ?? '';
  const unitOfTime = secondsInUnit(names[seconds ?? -1]?.split(' ').slice(1).at(-1) ?? '') ?? 1;
  // In spreadsheets, people leave the cells below a date or an exercise empty: the value above applies.
  let above = { date: '', time: '', workout: '', exercise: '' };
  // Only English dates have the month first.
  const isEnglish =
    /^(date|day|when)\b/.test(names[date] ?? '') && !/^(exerci[^s]|ex[^e])/.test(names[exercise] ?? '');
  return {
    ...(isEnglish || facts.columns !== null ? {} : { dayOrder: 'day-first' as const }),
    needed: [date],
    hasTimesOfSets: true,
    unusedColumns: header.filter((name, at) => name.trim() !== '' && !Object.values(columns).includes(at)),
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const time = row.seconds(seconds, unitOfTime);
      const counts = readReps(row, reps, sets);
      // No set with repetitions takes so long, so the time is the duration of the workout.
      const isOfWorkout = time !== null && time >= LONG_SECONDS && counts.some((count) => count !== null);
      const { meters, unread } = row.distance(columns.distance, distanceUnit);
      const reserve = row.amount(columns.rir);
      const set = {
        entry: 'set' as const,
        kind: row.kind(row.text(columns.kind)),
        number: null,
        weight: readLoad(row, weight, columns.unit, weightUnit),
        rpe: row.rpe(columns.rpe) ?? (reserve === null || reserve >= MAX_RPE ? null : MAX_RPE - reserve),
        seconds: isOfWorkout ? null : time,
        meters,
        notes: row.note(columns.notes),
        ...unread,
      };
      const own = {
        date: row.text(date),
        time: row.text(columns.time),
        workout: row.text(columns.workout),
        exercise: row.text(exercise).replace(/\s+/g, ' '),
      };
      above = own.date === '' ? { ...above, exercise: own.exercise || above.exercise } : own;
      if (above.date === '') row.fail('it has no date');
      if (above.exercise === '') row.fail('it has no exercise');
      const workout = {
        start: `${above.date} ${above.time}`.trimEnd(),
        name: above.workout || null,
        notes: null,
        ...(isOfWorkout ? { minutes: time / SECONDS_PER_MINUTE } : {}),
      };
      const read = { name: above.exercise, notes: null, superset: null };
      const entries = counts.map((count) => ({ ...set, reps: count })).filter(isDone);
      if (entries.length === 0) row.fail('it has no set');
      return row.error ?? { workout, exercise: read, entries };
    },
  };
}

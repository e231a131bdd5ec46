/** FitNotes: a row per set, a workout per day. Commas in names and comments are not always quoted. */
import { parseWeightUnit } from '../domain/weight.js';
import { chooseWeight } from './choose-weight.js';
import { type Column, columnNames, findColumn, unitInName } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportedWeight, ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { readNumber } from './read-number.js';

export const fitnotes: ExportFormat = { name: 'fitnotes', title: 'FitNotes', open };

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const columns = columnsOf(names);
  const { date, exercise, category, reps } = columns;
  if (date === null || exercise === null || category === null || reps === null) return null;
  return {
    needed: [date, exercise, reps],
    repair: (cells) => rejoin(cells, header.length, columns, facts),
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      const workout = { start: row.name(date, 'date'), name: null, notes: null };
      const group = row.text(category);
      const isCardio = group.toLowerCase() === 'cardio';
      const read = {
        name: row.name(exercise, 'exercise'),
        notes: null,
        superset: null,
        ...(isCardio ? { type: 'cardio' } : {}),
        ...(group === '' ? {} : { category: group }),
      };
      const { meters, unread } = row.distance(columns.distance, row.text(columns.distanceUnit));
      const set = {
        entry: 'set' as const,
        kind: 'working' as const,
        number: null,
        weight: readWeight(row, columns, names),
        reps: row.count(reps),
        rpe: null,
        seconds: row.seconds(columns.time),
        meters,
        notes: row.note(columns.comment),
        ...unread,
      };
      return row.error ?? { workout, exercise: read, entries: [set] };
    },
  };
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(names: readonly string[]) {
  const column = (...wanted: readonly (string | RegExp)[]): Column => findColumn(names, ...wanted);
  return {
    date: column('date'),
    exercise: column('exercise'),
    category: column('category'),
    weight: column('weight', /^weight (?!unit)/),
    kg: column('weight kg', 'weight kgs'),
    lb: column('weight lbs', 'weight lb'),
    unit: column('weight unit'),
    reps: column('reps'),
    distance: column('distance'),
    distanceUnit: column('distance unit'),
    time: column('time'),
    comment: column('comment', 'comments', 'notes'),
  };
}

function readWeight(row: RowCells, columns: Columns, names: readonly string[]): ExportedWeight | null {
  const { weight, kg, lb, unit } = columns;
  if (kg !== null && lb !== null) return chooseWeight(row.signed(kg), row.signed(lb));
  return row.weight(weight, unit, unitInName(names, weight));
}

/** Rejoins an exercise or comment that has commas without quotes, so that the number columns have numbers. */
function rejoin(
  cells: readonly string[],
  width: number,
  columns: Columns,
  facts: FileFacts,
): readonly string[] {
  const surplus = cells.length - width;
  const { exercise, comment } = columns;
  if (surplus <= 0 || exercise === null) return cells;
  const tries = Array.from({ length: surplus + 1 }, (_, ofComment) => {
    const withExercise = joinCells(cells, exercise, surplus - ofComment);
    return comment === null ? withExercise : joinCells(withExercise, comment, ofComment);
  });
  return tries.find((each) => each.length === width && isInPlace(each, columns, facts)) ?? cells;
}

function joinCells(cells: readonly string[], at: number, surplus: number): readonly string[] {
  const joinedCell = cells.slice(at, at + surplus + 1).join(',');
  return [...cells.slice(0, at), joinedCell, ...cells.slice(at + surplus + 1)];
}

function isInPlace(
  cells: readonly string[],
  { weight, kg, lb, reps, distance, unit }: Columns,
  { decimalMark }: FileFacts,
): boolean {
  const isNumber = (column: Column) => {
    const value = column === null ? null : readNumber((cells[column] ?? '').trim(), decimalMark);
    return value === null || typeof value === 'number';
  };
  const word = unit === null ? '' : (cells[unit] ?? '').trim();
  return [weight, kg, lb, reps, distance].every(isNumber) && (word === '' || parseWeightUnit(word) !== null);
}

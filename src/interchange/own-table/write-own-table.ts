/** Writes sessions as the program's own CSV, which holds every field of a session document. */
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { setsInOrder } from '../../domain/set-order.js';
import { quoteCell } from '../../text/csv-cell.js';
import { type Cells, toCells } from './cell-fields.js';
import {
  EXERCISE_FIELDS,
  EXERCISE_NUMBER,
  EXERCISE_OTHER,
  KIND_COLUMN,
  OWN_COLUMNS,
  REPEATED_COLUMNS,
  SESSION_FIELDS,
  SESSION_OTHER,
  SET_NUMBER,
  SET_OTHER,
  WARMUP_FIELDS,
  WORKING_FIELDS,
} from './own-columns.js';

export const OWN_HEADER = `${OWN_COLUMNS.join(',')}\n`;

/**
 * A line for each set, or for an exercise or session without sets. All cells of a session or exercise are in its first
 * line; further lines repeat only the `REPEATED_COLUMNS`.
 */
export function ownRows({ exercises, ...session }: TrainingSession): string {
  const whole = toCells(session, SESSION_FIELDS, SESSION_OTHER);
  const repeated = only(whole, REPEATED_COLUMNS.session);
  const rows = exercises.flatMap((exercise, index) => exerciseRows(exercise, index + 1));
  return (rows.length === 0 ? [{}] : rows)
    .map((cells, at) => formatRow({ ...(at === 0 ? whole : repeated), ...cells }))
    .join('');
}

function exerciseRows({ warmupSets, workingSets, Order, ...exercise }: Exercise, number: number): Cells[] {
  const whole = {
    ...toCells(withNumber(exercise, 'Order', Order, number), EXERCISE_FIELDS, EXERCISE_OTHER),
    [EXERCISE_NUMBER]: String(number),
  };
  const repeated = only(whole, REPEATED_COLUMNS.exercise);
  const sets = setsInOrder({ warmupSets, workingSets }).map(({ kind, index, set: { set, ...values } }) => ({
    ...toCells(
      withNumber(values, 'set', set, index + 1),
      kind === 'warmup' ? WARMUP_FIELDS : WORKING_FIELDS,
      SET_OTHER,
    ),
    [KIND_COLUMN]: kind,
    [SET_NUMBER]: String(index + 1),
  }));
  return (sets.length === 0 ? [{}] : sets).map((cells, at) => ({
    ...(at === 0 ? whole : repeated),
    ...cells,
  }));
}

/** The object without its number if the number equals its place in the list. */
function withNumber(
  object: object,
  key: string,
  own: number,
  place: number,
): Readonly<Record<string, unknown>> {
  return own === place ? { ...object } : { [key]: own, ...object };
}

function only(cells: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? '']));
}

function formatRow(cells: Cells): string {
  const quoted = OWN_COLUMNS.map((column) => (cells[column] ? quoteCell(cells[column]) : ''));
  return `${quoted.join(',')}\n`;
}

/** Reads a row that has a body weight and no set. */
import type { WeightUnit } from '../domain/weight.js';
import type { Column } from './columns.js';
import type { RowCells } from './export-row-cells.js';
import type { ExportedRow } from './exported-row.js';
import { shown } from './read-number.js';

const NO_EXERCISE = { name: '', notes: null, superset: null };

/** The body weight of a row, or why the row is skipped. */
export function bodyWeightRow(
  row: RowCells,
  date: Column,
  value: Column,
  unit: WeightUnit | null,
): ExportedRow | string {
  const weight = row.bodyWeight(value, unit);
  if (weight.length === 0) row.fail(`${shown(row.text(value))} is not a body weight in kg or lb`);
  const workout = { start: row.name(date, 'date'), name: null, notes: null };
  return row.error ?? { workout, exercise: NO_EXERCISE, entries: weight };
}

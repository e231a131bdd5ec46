/** Reads cells with several sets, `3x5` or `5/5/4`, and loads in words, `bw+10` or `100 kg`. */
import { parseWeightUnit, type WeightUnit } from '../domain/weight.js';
import type { Column } from './columns.js';
import type { RowCells } from './export-row-cells.js';
import type { ExportedWeight } from './exported-row.js';
import { shown } from './read-number.js';

/** More equal sets than this in one row are most likely a mistake. */
const MAX_SETS = 50;

const EQUAL_SETS = /^(\d{1,3})\s*[x×*]\s*(\d{1,4})$/i;
const LIST = /^\d{1,4}(?:\s*[/;|]\s*\d{1,4}|,\s*\d{1,4}|\s+\d{1,4})+$/;

/**
 * The repetitions of each set of a row: three sets in `5/5/4`; null for a set without repetitions.
 * @param sets the column with the number of sets
 */
export function readReps(row: RowCells, reps: Column, sets: Column): readonly (number | null)[] {
  const text = row.text(reps);
  const equal = EQUAL_SETS.exec(text);
  if (equal) return equalSets(row, Number(equal[1]), Number(equal[2]));
  const count = row.count(sets);
  if (!LIST.test(text)) return equalSets(row, count ?? 1, row.count(reps));
  const list = text.split(/[^\d]+/).map(Number);
  if (count !== null && count !== list.length) row.fail(`${shown(text)} are not the reps of ${count} sets`);
  return list;
}

function equalSets(row: RowCells, count: number, reps: number | null): readonly (number | null)[] {
  if (count > MAX_SETS) row.fail(`${count} sets are too many for one row`);
  return Array.from({ length: Math.min(count, MAX_SETS) }, () => reps);
}

const BODY = /^(?:bw|body ?weight)\s*(?:\+\s*(\d.*))?$/i;
const WITH_UNIT = /^([+-]?\d[\d.,]*)\s*([a-z]+)\.?$/i;

/** A load with its unit in the cell, in another column, or in the header; `bw` is body weight alone. */
export function readLoad(
  row: RowCells,
  column: Column,
  unitColumn: Column,
  unitOfHeader: WeightUnit | null,
): ExportedWeight | null {
  const text = row.text(column);
  const body = BODY.exec(text);
  const unit = row.weightUnit(unitColumn) ?? unitOfHeader;
  if (body) return body[1] === undefined ? { value: 0, unit, isAdded: true } : added(row, body[1], unit);
  const [, number = '', word = ''] = WITH_UNIT.exec(text) ?? [];
  const unitOfCell = parseWeightUnit(word);
  if (unitOfCell === null) return row.weight(column, unitColumn, unitOfHeader);
  return { value: row.parsed(number, column), unit: unitOfCell };
}

function added(row: RowCells, text: string, unit: WeightUnit | null): ExportedWeight {
  const [, number = text, word = ''] = WITH_UNIT.exec(text) ?? [];
  return { value: row.parsed(number, null), unit: parseWeightUnit(word) ?? unit, isAdded: true };
}

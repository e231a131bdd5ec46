/**
 * Turns StrongLifts' older export, a row per workout, into rows per exercise with the columns of the newer export.
 */
import { KG_PER_LB } from '../domain/weight.js';
import { chooseWeight } from './choose-weight.js';
import { type Column, columnNames, findColumn } from './columns.js';
import { CsvReader, type CsvRecord } from './csv-reader.js';
import { type ExportTable, tableOf } from './export-table.js';
import { readNumber } from './read-number.js';

/** More characters than the header has. */
const HEADER_CHARACTERS = 4096;

/** The columns of one exercise. */
type Group = {
  readonly name: number;
  readonly kg: Column;
  readonly lb: Column;
  readonly sets: readonly number[];
};

/** A row per exercise; null for any other text. */
export function readWideStronglifts(text: string): ExportTable | null {
  if (!/\bexercise 1\b/i.test(text.slice(0, HEADER_CHARACTERS))) return null;
  const csv = new CsvReader(text);
  const names = columnNames(csv.header);
  const groups = groupsIn(names);
  const date = findColumn(names, /^date\b/);
  if (date === null || groups.length === 0) return null;
  const workout = findColumn(names, 'workout');
  const body = findColumn(names, /^body ?weight\b/);
  const note = findColumn(names, 'note', 'notes');
  const most = Math.max(...groups.map(({ sets }) => sets.length));
  const rows: CsvRecord[] = [];
  for (let record = csv.next(); record; record = csv.next()) rows.push(record);
  const unit = unitOf(rows, groups);
  const header = [
    csv.header[date] ?? '',
    'Workout Name',
    'Body Weight (KG)',
    'Exercise',
    'Notes',
    ...Array.from({ length: most }, (_, at) => [`Set ${at + 1} (Reps)`, `Set ${at + 1} (${unit})`]).flat(),
  ];
  const records = rows.flatMap(({ line, cells }) => {
    const text = (column: Column) => (column === null ? '' : (cells[column] ?? '').trim());
    const done = groups.filter(({ name }) => text(name) !== '');
    return done.map((group, at) => ({
      line,
      cells: [
        text(date),
        text(workout),
        at === 0 ? bodyWeightIn(text(body)) : '',
        text(group.name),
        at === 0 ? text(note) : '',
        ...group.sets.flatMap((set) => [text(set), text(unit === 'LB' ? group.lb : group.kg)]),
      ],
    }));
  });
  return tableOf(header, records);
}

function groupsIn(names: readonly string[]): readonly Group[] {
  const starts = names.flatMap((name, at) => (/^exercise( \d+)?$/.test(name) ? [at] : []));
  if (starts.length < 2) return [];
  return starts.map((name, index) => {
    const end = starts[index + 1] ?? names.length;
    const column = (pattern: RegExp) => {
      const at = names.findIndex((each, place) => place > name && place < end && pattern.test(each));
      return at === -1 ? null : at;
    };
    const sets = names.flatMap((each, at) => (at > name && at < end && /^set \d+$/.test(each) ? [at] : []));
    return { name, kg: column(/\bkgs?$/), lb: column(/\blbs?$/), sets };
  });
}

/** Pounds if most weights are round in pounds only, otherwise kilograms. */
function unitOf(rows: readonly CsvRecord[], groups: readonly Group[]): 'KG' | 'LB' {
  const value = (cells: readonly string[], column: Column) => {
    const number = column === null ? null : readNumber((cells[column] ?? '').trim());
    return typeof number === 'number' ? number : null;
  };
  const weights = rows.flatMap(({ cells }) =>
    groups.flatMap(({ kg, lb }) => chooseWeight(value(cells, kg), value(cells, lb)) ?? []),
  );
  return weights.filter(({ unit }) => unit === 'lb').length * 2 > weights.length ? 'LB' : 'KG';
}

/** Converts `84KG`, `185LB` or a number without a unit to kilograms; returns '' for any other text. */
function bodyWeightIn(text: string): string {
  const [, number = '', unit = ''] = /^([\d.,]+)\s*([a-z]*)$/i.exec(text) ?? [];
  const value = readNumber(number);
  if (typeof value !== 'number') return '';
  return /^lb/i.test(unit) ? (value * KG_PER_LB).toFixed(5) : String(value);
}

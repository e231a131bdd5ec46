/** Columns found by their names, whatever their order. */
import { parseWeightUnit, type WeightUnit } from '../domain/weight.js';
import { foldText } from '../text/fold.js';

/** Place of a column; null where the file has none of the kind. */
export type Column = number | null;

/** Names without case, accents and punctuation: `Workout #` is `workout no`, `weight_kg` is `weight kg`. */
export function columnNames(header: readonly string[]): readonly string[] {
  return header.map((name) =>
    foldText(
      name
        .replaceAll('#', ' no ')
        .replaceAll('×', 'x')
        .replace(/[^\p{L}\p{N}]+/gu, ' '),
    ),
  );
}

/** The first column of that name, or whose name a pattern finds. */
export function findColumn(names: readonly string[], ...wanted: readonly (string | RegExp)[]): Column {
  for (const each of wanted) {
    const at = names.findIndex((name) => (typeof each === 'string' ? name === each : each.test(name)));
    if (at !== -1) return at;
  }
  return null;
}

/** The unit a column's name ends in, `weight lbs`; null where it names none. */
export function unitInName(names: readonly string[], column: Column): WeightUnit | null {
  const word = column === null ? undefined : names[column]?.split(' ').at(-1);
  return word === undefined ? null : parseWeightUnit(word);
}

const METERS: readonly (readonly [unit: RegExp, meters: number])[] = [
  [/^(m|meters?|metres?)$/, 1],
  [/^(km|kilomet(er|re)s?)$/, 1000],
  [/^(mi|miles?)$/, 1609.344],
  [/^(ft|feet|foot)$/, 0.3048],
  [/^(yd|yds|yards?)$/, 0.9144],
  [/^(in|inch|inches)$/, 0.0254],
  [/^(cm|centimet(er|re)s?)$/, 0.01],
];

/** Metres in one of a unit of distance; null where it is unknown. */
export function metersIn(unit: string): number | null {
  const word = foldText(unit);
  return METERS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

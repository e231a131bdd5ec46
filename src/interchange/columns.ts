/** Finds columns by their names, in any order. */
import { parseWeightUnit, type WeightUnit } from '../domain/weight.js';
import { foldText } from '../text/fold.js';

/** Index of a column; null if the file does not have the column. */
export type Column = number | null;

/** Names without case, accents and punctuation: `Workout #` becomes `workout no`, `weight_kg` becomes `weight kg`. */
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

/**
 * Tries the names and patterns in their order, and returns the first column that matches; null if no column matches.
 */
export function findColumn(names: readonly string[], ...wanted: readonly (string | RegExp)[]): Column {
  for (const each of wanted) {
    const at = names.findIndex((name) => (typeof each === 'string' ? name === each : each.test(name)));
    if (at !== -1) return at;
  }
  return null;
}

/** The unit at the end of a column's name, `weight lbs`; null for a name without a unit. */
export function unitInName(names: readonly string[], column: Column): WeightUnit | null {
  const word = column === null ? undefined : names[column]?.split(' ').at(-1);
  return word === undefined ? null : parseWeightUnit(word);
}

const METERS: readonly (readonly [unit: RegExp, meters: number])[] = [
  [/^(m|met(er|re|ro)s?|metri|м)$/, 1],
  [/^(km|kilomet(er|re|ro)s?|chilometri|км)$/, 1000],
  [/^(mi|miles?|meilen?|miglia|millas?|milhas?)$/, 1609.344],
  [/^(ft|feet|foot)$/, 0.3048],
  [/^(yd|yds|yards?)$/, 0.9144],
  [/^(in|inch|inches)$/, 0.0254],
  [/^(cm|centimet(er|re)s?)$/, 0.01],
];

/** Metres in a unit of distance; null for an unknown unit. */
export function metersIn(unit: string): number | null {
  const word = foldText(unit);
  return METERS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

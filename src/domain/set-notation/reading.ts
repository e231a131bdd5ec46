/** The state of reading one line, shared by the readers of its parts. */

import type { WeightUnit } from '../weight.js';
import type { Limits } from './limits.js';
import type { PartName } from './scan-part.js';
import { type ScannedTail, scanTail } from './scan-tail.js';
import { DASH, type Scan, type Scanner } from './scanner.js';
import type { ParsedLine, Place, Quantity } from './set-line.js';
import { isByFeel, PARTIALS_NEED_A_SIDE, PARTIALS_NEED_REPS } from './set-values.js';

export interface ParseOptions {
  /** The unit of a load without a written unit. */
  readonly unit: WeightUnit;
  readonly place: Place;
}

export interface Reading extends ParseOptions {
  readonly scanner: Scanner;
  readonly limits: Limits;
}

/** A parsed line, with warnings about what may have been misread. */
export interface ReadLine {
  readonly line: ParsedLine;
  readonly warnings: readonly string[];
}

/** Parts that are not allowed on a line, each with its error. */
export type Disallowed = Readonly<Partial<Record<PartName, string>>>;

/** Matches a line that gives reps of the left side before the note begins. */
const LEFT_REPS = new RegExp(`^(?:(?!${DASH}(?:\\s|$)).)*?(?<!\\p{L})l(?:eft)?\\s*:?\\s*\\d`, 'isu');

/** The separator between load and reps. */
export const TIMES_SIGN = /[x×]\s*/iy;

/** @param quantity the quantity before the tail; null if the line has none */
export function scanLineTail(
  { scanner, place, unit, limits }: Reading,
  quantity: Quantity | null,
  given: readonly PartName[],
  disallowed: Disallowed,
): Scan<ScannedTail> {
  const style = {
    place,
    unit,
    limits,
    sided: place === 'file' && scanner.holds(LEFT_REPS),
    counted: quantity !== null && quantity.kind !== 'time' && quantity.kind !== 'distance',
  };
  if (quantity === null) return scanTail(scanner, { ...style, given, disallowed });
  if (quantity.kind !== 'reps') {
    const partial = quantity.kind === 'sides' ? PARTIALS_NEED_A_SIDE : PARTIALS_NEED_REPS;
    return scanTail(scanner, { ...style, given, disallowed: { ...disallowed, partial } });
  }
  const counted: readonly PartName[] = quantity.count.partial > 0 ? [...given, 'partial'] : given;
  return scanTail(scanner, { ...style, given: counted, disallowed });
}

/** A warning if a word was written in place of the reps and became the note. */
export function wordWarnings(quantity: Quantity): readonly string[] {
  if (quantity.kind !== 'word' || isByFeel(quantity.word)) return [];
  return [`"${quantity.word}" is not a number of reps and became the note`];
}

/** Scans numbers as people write them on a set line. */
import { fail, found, type Scan, type Scanner } from './scanner.js';

const NUMBER = /\d+(?:[.,]\d+)?|\.\d+/y;
const LISTED_NUMBER = /\d+(?:\.\d+)?|\.\d+/y;
/** A comma separates two numbers if `x` follows the second one: `80,3 x 5`. */
const NUMBER_BEFORE_SETS = /\d+(?:\.\d+|,\d+(?!\d|\s*[x×]))?|\.\d+/iy;

/** `1,000` is a thousand to some people and one to others. */
const AMBIGUOUS_COMMA = /^[1-9]\d{0,2},\d{3}$/;
/** `80,85` may be two loads of a program; `92,5` and `61,25` are decimals, because plates come in quarters. */
const AMBIGUOUS_BEFORE_SETS = /,(?!\d$|(?:00|25|50|75)$)/;

/** A comma between digits is decimal (false), a separator (true), or one if `x` follows the next number (`'sets'`). */
export type Listed = boolean | 'sets';

/** A number with a decimal point or comma; null if none starts here, an error if it is ambiguous. */
export function scanNumber(
  scanner: Scanner,
  { listed = false }: { readonly listed?: Listed } = {},
): Scan<number> | null {
  const column = scanner.column;
  const match = scanner.take(patternOf(listed));
  if (!match) return null;
  const [written] = match;
  if (AMBIGUOUS_COMMA.test(written)) {
    return fail(
      column,
      `${written} can be read in two ways: write ${written.replace(',', '')} or ${written.replace(',', '.')}`,
    );
  }
  if (listed === 'sets' && AMBIGUOUS_BEFORE_SETS.test(written)) {
    return fail(
      column,
      `${written} may be one number or two: write ${written.replace(',', '.')}, or the sets of each`,
    );
  }
  return found(Number(written.replace(',', '.')));
}

function patternOf(listed: Listed): RegExp {
  if (listed === 'sets') return NUMBER_BEFORE_SETS;
  return listed ? LISTED_NUMBER : NUMBER;
}

/** A whole number up to `limit`; null if no number starts here. `what` names it in errors: `reps`. */
export function scanWhole(
  scanner: Scanner,
  limit: number,
  what: string,
  { listed = false } = {},
): Scan<number> | null {
  const column = scanner.column;
  const number = scanNumber(scanner, { listed });
  if (!number?.ok) return number;
  if (!Number.isInteger(number.value)) {
    return fail(column, `${what} are whole numbers: write 5, or 5+1 with a partial one`);
  }
  if (number.value > limit) return fail(column, `${what} go up to ${limit}: write a smaller number`);
  return number;
}

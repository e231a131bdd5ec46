/** Scans numbers as people write them on a set line. */
import { fail, found, type Scan, type Scanner } from './scanner.js';

const NUMBER = /\d+(?:[.,]\d+)?|\.\d+/y;
const LISTED_NUMBER = /\d+(?:\.\d+)?|\.\d+/y;

/** `1,000` is a thousand to some people and one to others. */
const AMBIGUOUS_COMMA = /^[1-9]\d{0,2},\d{3}$/;

/** A number with a decimal point or comma; null if none starts here. In a list a comma separates items. */
export function scanNumber(scanner: Scanner, { listed = false } = {}): Scan<number> | null {
  const column = scanner.column;
  const match = scanner.take(listed ? LISTED_NUMBER : NUMBER);
  if (!match) return null;
  const [written] = match;
  if (AMBIGUOUS_COMMA.test(written)) {
    return fail(
      column,
      `${written} can be read in two ways: write ${written.replace(',', '')} or ${written.replace(',', '.')}`,
    );
  }
  return found(Number(written.replace(',', '.')));
}

/** A whole number up to `limit`; null if no digit is here. `what` is its name in errors, such as `reps`. */
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

/** Scans what follows the `x`: reps, sides, a time, a distance, or a word for reps that were not counted. */
import type { RepCount } from '../record.js';
import type { WeightUnit } from '../weight.js';
import { exampleSet } from './examples.js';
import type { Limits } from './limits.js';
import { scanNumber, scanWhole } from './scan-number.js';
import { fail, found, type Scan, type Scanner, wordPattern } from './scanner.js';
import type { Place, Quantity } from './set-line.js';

/** Meters in one international mile, exact by definition (1959). */
export const METERS_PER_MILE = 1609.344;

const HOURS = wordPattern('h|hrs?|hours?');
const MINUTES = wordPattern('min|mins|minutes?');
/** `m` means minutes after hours and after `rest`, and metres elsewhere. */
const MINUTES_OR_M = wordPattern('m|min|mins|minutes?');
const SECONDS = wordPattern('s|secs?|seconds?');
const KILOMETERS = wordPattern('km|kms|kilomet(?:er|re)s?');
const MILES = wordPattern('mi|miles?');
const METERS = wordPattern('m|met(?:er|re)s?');

/** Units of times in several parts, the largest first: `1h 5min 30s`, `1h30m`. */
const TIME_UNITS = [
  { pattern: HOURS, seconds: 3600 },
  { pattern: MINUTES, seconds: 60 },
  { pattern: SECONDS, seconds: 1 },
] as const;

const DISTANCE_UNITS = [
  { pattern: KILOMETERS, meters: 1000 },
  { pattern: MILES, meters: METERS_PER_MILE },
  { pattern: METERS, meters: 1 },
] as const;

const REPS_WORD = wordPattern('reps?');
const PARTIALS_WORD = wordPattern('partials?');
const CLOCK = /(\d+):([0-5]\d)(?::([0-5]\d))?(?![\d:])/y;
const WORD = /as\s+many\s+(?:reps\s+)?as\s+possible(?!\p{L})|\p{L}+(?:['’-]\p{L}+)*/iuy;

/** The `+` before partial reps. A `+` before a time, a distance or a weight does not match. */
export const PARTIALS_MARK =
  /\+\s*(?=\d)(?!\d+:\d|\d+(?:[.,]\d+)?\s*(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|km|kms|kilomet(?:er|re)s?|mi|miles?|met(?:er|re)s?|kgs?|kilos?|lbs?|pounds?)(?!\p{L}))/iuy;

const SIDES = [
  { before: /l(?:eft)?\s*:?\s*(?=\d)/iy, after: /l(?:eft)?(?![\p{L}\d])/iuy },
  { before: /r(?:ight)?\s*:?\s*(?=\d)/iy, after: /r(?:ight)?(?![\p{L}\d])/iuy },
] as const;
const BETWEEN_SIDES = /\s*[/,]?\s*/y;

/** Words that cannot replace a number of reps. After the `x` they mean that the reps are missing. */
const PART_WORD = wordPattern('good|bad|perfect|learning|rpe|rir|rest|failure|kgs?|lbs?|reps?');

/** On the screen, an error instead of a word for reps: a second `x`, or `r` as in `r2`. */
const MISTYPED_WORD = wordPattern('[x×]+|r');

/** The quantity done with a load; an error if there is none here. */
export function scanQuantity({ scanner, limits, unit, place }: QuantityPlace): Scan<Quantity> {
  const quantity = scanExtent(scanner, limits) ?? scanReps(scanner, limits);
  if (quantity) return quantity;
  const isMistyped = place === 'screen' && scanner.peek(MISTYPED_WORD) !== null;
  const word = isMistyped || scanner.peek(PART_WORD) ? null : scanner.take(WORD);
  if (word) return found({ kind: 'word', word: word[0] });
  return fail(
    scanner.column,
    `the reps are missing: write them after the x, for example ${exampleSet(unit)}`,
  );
}

/** Where a quantity is scanned. */
type QuantityPlace = {
  readonly scanner: Scanner;
  readonly limits: Limits;
  readonly unit: WeightUnit;
  readonly place: Place;
};

/** True if reps, a time, a distance or a word for reps may start here. */
export function hasQuantity(scanner: Scanner): boolean {
  return scanner.peek(/[.\d]/y) !== null || (!scanner.peek(PART_WORD) && scanner.peek(WORD) !== null);
}

/** Reps, with partials and sides: `5`, `5+1`, `10+1/9`, `L10 R9`; null if no number starts here. */
export function scanReps(scanner: Scanner, limits: Limits): Scan<Quantity> | null {
  const named = scanNamedSides(scanner, limits);
  if (named) return named;
  const left = scanCount(scanner, limits);
  if (!left?.ok) return left;
  const right = scanner.takeAfterBlanks(/\/\s*(?=\d)/y) ? scanCount(scanner, limits) : null;
  if (right && !right.ok) return right;
  scanner.takeAfterBlanks(REPS_WORD);
  if (right) return found({ kind: 'sides', left: left.value, right: right.value });
  return found({ kind: 'reps', count: left.value });
}

/** `L10 R9` or `10L/9R`, also with the right side first; null if the sides are not named. */
function scanNamedSides(scanner: Scanner, limits: Limits): Scan<Quantity> | null {
  const start = scanner.position;
  const [left, right] = SIDES;
  for (const isRightFirst of [false, true]) {
    const order = isRightFirst ? [right, left] : [left, right];
    for (const position of ['before', 'after'] as const) {
      const counts = order.map((side, index) => {
        if (index > 0) scanner.take(BETWEEN_SIDES);
        if (position === 'before' && !scanner.take(side.before)) return null;
        const count = scanCount(scanner, limits);
        return position === 'after' && !scanner.takeAfterBlanks(side.after) ? null : count;
      });
      const [first, second] = isRightFirst ? counts.reverse() : counts;
      if (first && second) {
        if (!first.ok) return first;
        if (!second.ok) return second;
        scanner.takeAfterBlanks(REPS_WORD);
        return found({ kind: 'sides', left: first.value, right: second.value });
      }
      scanner.position = start;
    }
  }
  return null;
}

/** `5` or `5+1`; null if no number starts here. */
export function scanCount(
  scanner: Scanner,
  limits: Limits,
  style = { listed: false },
): Scan<RepCount> | null {
  const full = scanWhole(scanner, limits.reps, 'reps', style);
  if (!full?.ok) return full;
  // In a list, a comma separates items, but `PARTIALS_MARK` takes each comma for a decimal comma.
  if (!scanner.takeAfterBlanks(style.listed ? /\+\s*(?=\d)/y : PARTIALS_MARK))
    return found({ full: full.value, partial: 0 });
  const partial = scanWhole(scanner, limits.reps, 'partial reps', style);
  if (!partial?.ok) return partial;
  scanner.takeAfterBlanks(PARTIALS_WORD);
  return found({ full: full.value, partial: partial.value });
}

/** A time or a distance with its unit; null if none is here. */
export function scanExtent(scanner: Scanner, limits: Limits): Scan<Quantity> | null {
  const time = scanTime(scanner, limits.seconds);
  if (time) return time.ok ? found({ kind: 'time', seconds: time.value }) : time;
  return scanDistance(scanner, limits);
}

/**
 * A time in seconds, such as `1:30`, `60s` or `5min 30s`; null if none is here.
 * @param isMinutes true if `m` means minutes
 */
export function scanTime(
  scanner: Scanner,
  limitSeconds: number,
  { isMinutes } = { isMinutes: false },
): Scan<number> | null {
  const column = scanner.column;
  if (scanner.peek(/\d+:/y)) {
    const clock = scanner.take(CLOCK);
    if (!clock) return fail(column, 'a time with a colon has minutes and two digits of seconds: write 1:30');
    const [, first, second, third] = clock;
    const minutes = third === undefined ? Number(first) : Number(first) * 60 + Number(second);
    return timeWithin(column, minutes * 60 + Number(third ?? second), limitSeconds);
  }
  const start = scanner.position;
  let seconds: number | null = null;
  for (const unit of TIME_UNITS) {
    const before = scanner.position;
    scanner.skipBlanks();
    const number = scanNumber(scanner);
    // The loop reads hours before minutes: at minutes, `seconds` is null unless hours were read.
    const isBareMinutes = unit.pattern === MINUTES && (isMinutes || seconds !== null);
    const pattern = isBareMinutes ? MINUTES_OR_M : unit.pattern;
    if (number?.ok && scanner.takeAfterBlanks(pattern)) {
      seconds = (seconds ?? 0) + number.value * unit.seconds;
    } else scanner.position = before;
  }
  if (seconds !== null) return timeWithin(column, seconds, limitSeconds);
  scanner.position = start;
  return null;
}

function scanDistance(scanner: Scanner, limits: Limits): Scan<Quantity> | null {
  const { position: start, column } = scanner;
  const number = scanNumber(scanner);
  for (const unit of DISTANCE_UNITS) {
    if (!number || !scanner.takeAfterBlanks(unit.pattern)) continue;
    if (!number.ok) return number;
    const meters = unit.meters === 1 ? number.value : toMeters(number.value, unit.meters);
    if (meters <= limits.meters) return found({ kind: 'distance', meters });
    return fail(column, `a distance goes up to ${limits.meters / 1000} km: write a smaller one`);
  }
  scanner.position = start;
  return null;
}

/** Meters, rounded to a thousandth of a millimetre: 3 mi is 4828.032 m, not 4828.031999999999. */
export function toMeters(value: number, metersPerUnit: number): number {
  return Math.round(value * metersPerUnit * 1e6) / 1e6;
}

function timeWithin(column: number, seconds: number, limitSeconds: number): Scan<number> {
  if (seconds <= limitSeconds) return found(seconds);
  return fail(column, `a time goes up to ${limitSeconds / 3600} h: write a shorter one`);
}

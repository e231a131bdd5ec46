/** Parses planned sets: `SETS x REPS[-MAX][+|++] [WEIGHT or PERCENT%] [@RPE] [rest 90s]`, or `SETS x 60s …`. */
import { LIMITS } from '../set-notation/limits.js';
import { loadKeys } from '../set-notation/load.js';
import { scanLoad } from '../set-notation/scan-load.js';
import { scanNumber } from '../set-notation/scan-number.js';
import { scanTime } from '../set-notation/scan-quantity.js';
import { fail, found, type Scan, Scanner, wordPattern } from '../set-notation/scanner.js';
import type { LineError } from '../set-notation/set-line.js';
import type { WeightUnit } from '../weight.js';
import type { GroupKeys, GroupQuantity, SetGroup } from './set-groups.js';

export type ParsedSetGroups =
  | { readonly ok: true; readonly groups: readonly SetGroup[] }
  | { readonly ok: false; readonly error: LineError };

/** The most planned sets in all groups together. */
export const MOST_SETS = 99;
const MOST_REPS = 999;
/** A larger percentage is most likely a typing error. */
const MOST_PERCENT = 200;

const EXAMPLE = '3 x 6-8 @8';
const TIMES = /\s*[x×]\s*/iy;
const RANGE = /\s*(?:[-–—]|to(?=\s*\d))\s*/iy;
const REPS_WORD = wordPattern('reps?');

/** The groups of `text`, separated by commas, or the first error. @param unit of weights without a written unit */
export function parseSetGroups(text: string, unit: WeightUnit): ParsedSetGroups {
  const scanner = new Scanner(text);
  const groups: SetGroup[] = [];
  do {
    const group = scanSetGroup(scanner, unit);
    if (!group.ok) return { ok: false, error: group.error };
    groups.push(group.value);
  } while (scanner.takeAfterBlanks(/,/y));
  scanner.skipBlanks();
  if (!scanner.atEnd) {
    const message = `this is not part of a planned set: write ${EXAMPLE}, and a comma between groups`;
    return { ok: false, error: { column: scanner.column, message } };
  }
  if (groups.reduce((sum, { sets }) => sum + sets, 0) <= MOST_SETS) return { ok: true, groups };
  return { ok: false, error: { column: 1, message: `there are more than ${MOST_SETS} sets: write fewer` } };
}

/** Scans one group, up to a comma or other text. @param unit of weights without a written unit */
export function scanSetGroup(scanner: Scanner, unit: WeightUnit): Scan<SetGroup> {
  scanner.skipBlanks();
  const sets = scanWhole(scanner, MOST_SETS, 'sets');
  if (!sets.ok) return sets;
  if (!scanner.take(TIMES)) return fail(scanner.column, `x and the reps are missing: write ${EXAMPLE}`);
  const quantity = scanGroupQuantity(scanner, sets.value);
  if (!quantity.ok) return quantity;
  const keys = scanKeys(scanner, unit);
  if (!keys.ok) return keys;
  return found({ sets: sets.value, quantity: quantity.value, keys: keys.value });
}

function scanGroupQuantity(scanner: Scanner, sets: number): Scan<GroupQuantity> {
  const time = scanTime(scanner, LIMITS.screen.seconds);
  if (time) return time.ok ? found({ kind: 'time', seconds: time.value }) : time;
  const min = scanWhole(scanner, MOST_REPS, 'reps');
  if (!min.ok) return min;
  const column = scanner.column;
  const max = scanner.take(RANGE) ? scanWhole(scanner, MOST_REPS, 'reps') : min;
  if (!max.ok) return max;
  if (max.value < min.value) return fail(column, 'the smaller number comes first, as in 6-8');
  scanner.takeAfterBlanks(REPS_WORD);
  const mark = scanner.takeAfterBlanks(/\+\+?/y)?.[0];
  const amrap = mark === undefined ? 'none' : mark === '++' && sets > 1 ? 'every' : 'last';
  return found({ kind: 'reps', min: min.value, max: max.value, amrap });
}

/** A whole number from 1 to `most`. */
function scanWhole(scanner: Scanner, most: number, what: string): Scan<number> {
  const column = scanner.column;
  const digits = scanner.take(/\d+(?![\d.])/y)?.[0];
  const value = Number(digits ?? 0);
  if (value >= 1 && value <= most) return found(value);
  return fail(column, `the number of ${what} goes from 1 to ${most}: write ${EXAMPLE}`);
}

type Key = 'load' | 'RPE' | 'rest';

/** The load, RPE and rest, in any order, each once. */
function scanKeys(scanner: Scanner, unit: WeightUnit): Scan<GroupKeys> {
  const given = new Set<Key>();
  let keys: GroupKeys = {};
  for (;;) {
    scanner.skipBlanks();
    const column = scanner.column;
    const part = scanRpe(scanner) ?? scanRest(scanner) ?? scanGroupLoad(scanner, unit);
    if (!part) return found(keys);
    if (!part.ok) return part;
    if (given.has(part.value.key)) return fail(column, `there is a ${part.value.key} already: write one`);
    given.add(part.value.key);
    keys = { ...keys, ...part.value.keys };
  }
}

type ScannedKeys = Scan<{ readonly key: Key; readonly keys: GroupKeys }>;

function scanRpe(scanner: Scanner): ScannedKeys | null {
  if (!scanner.take(/@\s*|rpe\s*(?=\d)/iy)) return null;
  const column = scanner.column;
  const rpe = scanNumber(scanner, { listed: 'sets' });
  if (rpe?.ok && rpe.value >= 1 && rpe.value <= 10 && Number.isInteger(rpe.value * 2)) {
    return found({ key: 'RPE', keys: { targetRpe: rpe.value } });
  }
  return fail(column, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5');
}

const REST = wordPattern('rest', '(?=\\s*\\d)');

/** Scans `rest 3 min`, `rest 90s` or `rest 2`, which is in minutes; null if no rest starts here. */
export function scanRest(scanner: Scanner): ScannedKeys | null {
  if (!scanner.take(REST)) return null;
  scanner.skipBlanks();
  const column = scanner.column;
  const seconds = scanTime(scanner, Number.POSITIVE_INFINITY);
  const time = seconds ?? scanNumber(scanner, { listed: 'sets' });
  const minutes = time?.ok ? time.value / (seconds ? 60 : 1) : null;
  if (minutes !== null && minutes <= LIMITS.screen.restMinutes) {
    return found({ key: 'rest', keys: { restMinutes: minutes } });
  }
  return fail(
    column,
    `a rest is in minutes, at most ${LIMITS.screen.restMinutes}: for seconds write rest 90s`,
  );
}

function scanGroupLoad(scanner: Scanner, unit: WeightUnit): ScannedKeys | null {
  return scanPercent(scanner) ?? scanWeight(scanner, unit);
}

function scanPercent(scanner: Scanner): ScannedKeys | null {
  const column = scanner.column;
  const percent = scanPercentage(scanner);
  if (!percent?.ok) return percent;
  const percentOfMax = percent.value;
  if (percentOfMax > 0 && percentOfMax <= MOST_PERCENT) return found({ key: 'load', keys: { percentOfMax } });
  return fail(column, `a percentage is above 0 and at most ${MOST_PERCENT}: write 75%`);
}

/** `75%` as 75; null if no percentage starts here. */
export function scanPercentage(scanner: Scanner): Scan<number> | null {
  if (!scanner.peek(/\d+(?:[.,]\d+)?\s*%/y)) return null;
  const number = scanNumber(scanner, { listed: 'sets' });
  if (number?.ok) scanner.takeAfterBlanks(/%/y);
  return number;
}

function scanWeight(scanner: Scanner, unit: WeightUnit): ScannedKeys | null {
  const load = scanLoad(scanner, { unit, limits: LIMITS.screen, listed: 'sets' });
  if (!load?.ok) return load;
  const { weightKg, ...others } = loadKeys(load.value.load);
  return found({ key: 'load', keys: weightKg === null ? {} : { weightKg, ...others } });
}

/** Scans the rules of progression: `linear +2.5, after 3 misses -10%`, `double +2.5`, `sum 30 +2.5`, `stages`. */
import { LIMITS } from '../set-notation/limits.js';
import { scanChange } from '../set-notation/scan-load.js';
import { DASH, fail, found, type Scan, type Scanner, wordPattern } from '../set-notation/scanner.js';
import type { WeightUnit } from '../weight.js';
import { EXAMPLE_LOADS } from './example-loads.js';
import { scanPercentage } from './parse-set-groups.js';
import type { Change, LinearRule, Rule, Weight } from './program.js';

const LINEAR = wordPattern('linear');
const DOUBLE = wordPattern('double');
const SUM = wordPattern('sum');
const PERCENT = wordPattern('percent');
const STAGES = wordPattern('stages');
const NONE = wordPattern('none');
const EVERY = wordPattern('every');
const HITS = wordPattern('hits?');
const AFTER = wordPattern('after');
const AFTER_COMMA = /\s*,\s*(?=after(?!\p{L}))/iuy;
const MISSES = wordPattern('misses|miss');
const PERCENT_SIGN = new RegExp(`(\\+|${DASH})\\s*(?=\\d+(?:[.,]\\d+)?\\s*%)`, 'y');

const MOST_TIMES = 99;
const MOST_SUM = 9999;

/** A rule; null if none starts here. @param unit the unit of weights without a written unit */
export function scanRule(scanner: Scanner, unit: WeightUnit): Scan<Rule> | null {
  if (scanner.take(LINEAR)) return scanLinear(scanner, unit);
  if (scanner.take(DOUBLE)) return scanDouble(scanner, unit);
  if (scanner.take(SUM)) return scanSum(scanner, unit);
  if (scanner.take(PERCENT)) return found({ kind: 'percent' });
  if (scanner.take(STAGES)) return found({ kind: 'stages', linear: null });
  return scanner.take(NONE) ? found({ kind: 'none' }) : null;
}

/** A positive weight after a plus, `+2.5 kg`. @param example what to write instead */
export function scanAddition(scanner: Scanner, unit: WeightUnit, example: string): Scan<Weight> {
  scanner.skipBlanks();
  const { column } = scanner;
  const change = scanChange(scanner, { unit, limits: LIMITS.screen, listed: 'sets' });
  if (change && !change.ok) return change;
  if (!change || change.value.amount <= 0) return fail(column, `the step is missing: write ${example}`);
  return found({ value: change.value.amount, unit: change.value.unit });
}

/** A whole number from 1 to `most`. @param message the error text for any other text */
export function scanCount(scanner: Scanner, most: number, message: string): Scan<number> {
  scanner.skipBlanks();
  const { column } = scanner;
  const value = Number(scanner.take(/\d+(?![\d.])/y)?.[0] ?? 0);
  return value >= 1 && value <= most ? found(value) : fail(column, message);
}

function scanDouble(scanner: Scanner, unit: WeightUnit): Scan<Rule> {
  const add = scanAddition(scanner, unit, `double ${EXAMPLE_LOADS[unit].step}`);
  return add.ok ? found({ kind: 'double', add: add.value }) : add;
}

function scanSum(scanner: Scanner, unit: WeightUnit): Scan<Rule> {
  const example = `sum 30 ${EXAMPLE_LOADS[unit].step}`;
  const reps = scanCount(
    scanner,
    MOST_SUM,
    `the sum of the reps is a number from 1 to ${MOST_SUM}: write ${example}`,
  );
  if (!reps.ok) return reps;
  const add = scanAddition(scanner, unit, example);
  return add.ok ? found({ kind: 'sum', reps: reps.value, add: add.value }) : add;
}

function scanLinear(scanner: Scanner, unit: WeightUnit): Scan<LinearRule> {
  const message = `the step is missing: write linear ${EXAMPLE_LOADS[unit].step}`;
  const add = scanSigned(scanner, unit, '+', message);
  if (!add.ok) return add;
  const every = scanEvery(scanner);
  if (!every.ok) return every;
  const after = scanAfter(scanner, unit);
  if (!after.ok) return after;
  return found({ kind: 'linear', add: add.value, everyHits: every.value, afterMisses: after.value });
}

function scanEvery(scanner: Scanner): Scan<number> {
  if (!scanner.takeAfterBlanks(EVERY)) return found(1);
  const message = `the number of hits goes from 1 to ${MOST_TIMES}: write every 2 hits`;
  const hits = scanCount(scanner, MOST_TIMES, message);
  if (!hits.ok) return hits;
  scanner.skipBlanks();
  return scanner.take(HITS) ? hits : fail(scanner.column, 'the word hits is missing: write every 2 hits');
}

function scanAfter(scanner: Scanner, unit: WeightUnit): Scan<LinearRule['afterMisses']> {
  scanner.take(AFTER_COMMA);
  if (!scanner.takeAfterBlanks(AFTER)) return found(null);
  const example = 'write after 3 misses -10%';
  const range = `the number of misses goes from 1 to ${MOST_TIMES}: ${example}`;
  const misses = scanCount(scanner, MOST_TIMES, range);
  if (!misses.ok) return misses;
  scanner.skipBlanks();
  if (!scanner.take(MISSES)) return fail(scanner.column, `the word misses is missing: ${example}`);
  const less = scanSigned(scanner, unit, '-', `the reduction is missing: ${example}`);
  return less.ok ? found({ misses: misses.value, less: less.value }) : less;
}

/** A change with this sign. @param message the error text if there is no such change */
function scanSigned(scanner: Scanner, unit: WeightUnit, sign: '+' | '-', message: string): Scan<Change> {
  scanner.skipBlanks();
  const { column } = scanner;
  const percentSign = scanner.take(PERCENT_SIGN)?.[1];
  const percent = percentSign === undefined ? null : scanPercentage(scanner);
  if (percent) {
    if (!percent.ok) return percent;
    const { value } = percent;
    const isSigned = (percentSign === '+') === (sign === '+');
    if (isSigned && value > 0 && value < 100) return found({ kind: 'percent', percent: value });
    return fail(
      column,
      isSigned ? `a change in percent is above 0 and below 100: write ${sign}10%` : message,
    );
  }
  const change = scanChange(scanner, { unit, limits: LIMITS.screen, listed: 'sets' });
  if (change && !change.ok) return change;
  const amount = (change?.value.amount ?? 0) * (sign === '+' ? 1 : -1);
  if (!change || amount <= 0) return fail(column, message);
  return found({ kind: 'weight', value: amount, unit: change.value.unit });
}

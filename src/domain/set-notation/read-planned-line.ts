/** Reads lines that are not whole sets, such as `12`, `=`, `+2.5` and `@8`: they refer to another set. */
import type { WeightUnit } from '../weight.js';
import { exampleSet, exampleWarmup } from './examples.js';
import { BELOW_ZERO } from './load.js';
import {
  type Disallowed,
  type Reading,
  type ReadLine,
  scanLineTail,
  TIMES_SIGN,
  wordWarnings,
} from './reading.js';
import { scanChange } from './scan-load.js';
import { beginsPart } from './scan-part.js';
import { scanQuantity, scanReps } from './scan-quantity.js';
import { fail, found, type Scan } from './scanner.js';

const EXTENT_NEEDS_A_SET = 'a time or a distance needs a whole set: write 60s, 20x60s or 400m 95s';
const EXTENT_DISALLOWED: Disallowed = { time: EXTENT_NEEDS_A_SET, distance: EXTENT_NEEDS_A_SET };

/** Reads a line that is not a whole set, from the scanner's position. In a file, such a line is an error. */
export function readPlannedLine(reading: Reading, warmup: boolean): Scan<ReadLine> {
  return (
    readReps(reading, warmup) ??
    readSame(reading, warmup) ??
    readChange(reading, warmup) ??
    readTailAlone(reading, warmup)
  );
}

function readReps(reading: Reading, warmup: boolean): Scan<ReadLine> | null {
  const { scanner, limits, place, unit } = reading;
  const { column } = scanner;
  const scanned = scanner.take(TIMES_SIGN) ? scanQuantity(reading) : scanReps(scanner, limits);
  if (!scanned) return null;
  if (place === 'file')
    return fail(column, `the load is missing: write it before the reps, for example ${exampleSet(unit)}`);
  if (!scanned.ok) return scanned;
  const quantity = scanned.value;
  const rest = scanLineTail(reading, quantity, [], EXTENT_DISALLOWED);
  if (!rest.ok) return rest;
  const { times, tail, warnings } = rest.value;
  const line = { kind: 'reps', warmup, times, quantity, tail } as const;
  return found({ line, warnings: [...wordWarnings(quantity), ...warnings] });
}

function readSame(reading: Reading, warmup: boolean): Scan<ReadLine> | null {
  const { scanner, place, unit } = reading;
  const { column } = scanner;
  if (!scanner.take(/=/y)) return null;
  if (place === 'file')
    return fail(
      column,
      `= works only on the screen: in a file write load and reps, for example ${exampleSet(unit)}`,
    );
  const rest = scanLineTail(reading, null, [], EXTENT_DISALLOWED);
  if (!rest.ok) return rest;
  const { times, tail, warnings } = rest.value;
  return found({ line: { kind: 'same', warmup, times, tail }, warnings });
}

function readChange(reading: Reading, warmup: boolean): Scan<ReadLine> | null {
  const { scanner, limits, unit, place } = reading;
  const { column } = scanner;
  const change = scanChange(scanner, { unit, limits });
  if (!change) return null;
  if (place === 'file') return fail(column, changeInFileMessage(change, unit));
  if (!change.ok) return change;
  const scanned = scanner.takeAfterBlanks(TIMES_SIGN) ? scanQuantity(reading) : null;
  if (scanned && !scanned.ok) return scanned;
  const quantity = scanned?.value ?? null;
  const rest = scanLineTail(reading, quantity, [], EXTENT_DISALLOWED);
  if (!rest.ok) return rest;
  const { times, tail, warnings } = rest.value;
  const line = { kind: 'change', warmup, times, change: change.value, quantity, tail } as const;
  return found({ line, warnings: [...(quantity ? wordWarnings(quantity) : []), ...warnings] });
}

function changeInFileMessage(change: Scan<{ readonly amount: number }>, unit: WeightUnit): string {
  if (change.ok && change.value.amount < 0) return BELOW_ZERO;
  return `a change of load works only on the screen: in a file write load and reps, for example ${exampleSet(unit)}`;
}

function readTailAlone(reading: Reading, warmup: boolean): Scan<ReadLine> {
  const { scanner, place, unit } = reading;
  const { column } = scanner;
  const missing = `there is no set here: write load and reps, for example ${warmup ? exampleWarmup(unit) : exampleSet(unit)}`;
  if (place === 'file' || warmup || !beginsPart(scanner)) return fail(column, missing);
  const times = `* needs a set before it: write ${exampleSet(unit)} *3`;
  const rest = scanLineTail(reading, null, [], { ...EXTENT_DISALLOWED, times });
  if (!rest.ok) return rest;
  const { tail, warnings } = rest.value;
  if (Object.keys(tail).length > 0) return found({ line: { kind: 'tail', tail }, warnings });
  return fail(column, 'the line adds nothing to the set: write @8, good, or - and a note');
}

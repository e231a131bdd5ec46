/** Scans the start of a whole set: load and reps, or a time or distance without a load. */
import { exampleSet } from './examples.js';
import { BODYWEIGHT, type Load } from './load.js';
import { type Reading, TIMES_SIGN } from './reading.js';
import { scanLoad } from './scan-load.js';
import { hasQuantity, scanExtent, scanQuantity, scanReps } from './scan-quantity.js';
import { fail, found, type Scan } from './scanner.js';
import type { Quantity } from './set-line.js';
import { BY_FEEL } from './set-values.js';

export interface Head {
  readonly load: Load | null;
  readonly quantity: Quantity;
  /** True if the reps are missing, which only a file allows. */
  readonly isWithoutReps?: boolean;
}

/** Matches `8 reps`, but not `12 reps x 20`. */
const BARE_REPS = /\d[\d+/ ]*\s*reps?(?!\p{L})(?!\s*[x×])/iuy;

/** Load and quantity; null if the line is no whole set. In a file, the load or the reps may be missing. */
export function scanHead(reading: Reading): Scan<Head> | null {
  const { scanner, limits, unit, place } = reading;
  if (place === 'file' && scanner.peek(BARE_REPS)) {
    const reps = scanReps(scanner, limits);
    if (reps) return reps.ok ? found({ load: null, quantity: reps.value }) : reps;
  }
  const extent = scanExtent(scanner, limits);
  if (extent) return extent.ok ? found({ load: null, quantity: extent.value }) : extent;
  const start = scanner.position;
  const isNumber = scanner.peek(/\.?\d/y) !== null;
  const scanned = scanLoad(scanner, { unit, limits });
  if (!scanned) return null;
  scanner.skipBlanks();
  if (scanner.take(TIMES_SIGN)) {
    if (!scanned.ok) return scanned;
    const { load } = scanned.value;
    if (place === 'file' && !hasQuantity(scanner)) {
      return found({ load, quantity: { kind: 'word', word: BY_FEEL }, isWithoutReps: true });
    }
    const quantity = scanQuantity(reading);
    return quantity.ok ? found({ load, quantity: quantity.value }) : quantity;
  }
  if (scanned.ok ? !scanned.value.marked : isNumber) {
    scanner.position = start;
    return null;
  }
  if (!scanned.ok) return scanned;
  const { load } = scanned.value;
  const quantity = scanExtent(scanner, limits);
  if (quantity) return quantity.ok ? found({ load, quantity: quantity.value }) : quantity;
  const example =
    load === null || load.mode === 'external' ? exampleSet(unit) : load === BODYWEIGHT ? 'bw x12' : 'bw+10x8';
  return fail(scanner.column, `the reps are missing: write them after an x, for example ${example}`);
}

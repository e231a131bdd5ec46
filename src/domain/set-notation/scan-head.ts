/** Scans the start of a whole set: load and reps, or a time or distance without a load. */
import { exampleSet } from './examples.js';
import { BODYWEIGHT, type Load } from './load.js';
import { type Reading, TIMES_SIGN } from './reading.js';
import { scanLoad } from './scan-load.js';
import { scanExtent, scanQuantity } from './scan-quantity.js';
import { fail, found, type Scan } from './scanner.js';
import type { Quantity } from './set-line.js';

/** The start of a whole set. */
export interface Head {
  readonly load: Load | null;
  readonly quantity: Quantity;
}

/** Load and quantity; null if the line does not start with both. */
export function scanHead(reading: Reading): Scan<Head> | null {
  const { scanner, limits, unit } = reading;
  const extent = scanExtent(scanner, limits);
  if (extent) return extent.ok ? found({ load: null, quantity: extent.value }) : extent;
  const start = scanner.position;
  const isNumber = scanner.peek(/\.?\d/y) !== null;
  const scanned = scanLoad(scanner, { unit, limits });
  if (!scanned) return null;
  scanner.skipBlanks();
  if (scanner.take(TIMES_SIGN)) {
    if (!scanned.ok) return scanned;
    const quantity = scanQuantity(scanner, limits, unit);
    return quantity.ok ? found({ load: scanned.value.load, quantity: quantity.value }) : quantity;
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

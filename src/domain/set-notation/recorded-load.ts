/** Loads that were recorded in kilograms, for an athlete who reads and types pounds. */
import { loadIn } from '../format-weight.js';
import type { WeightUnit } from '../weight.js';
import { type LoadKeys, loadOf } from './load.js';
import type { SetValues } from './set-line.js';
import { withLoad } from './set-values.js';

/**
 * Replaces a load in pounds by the recorded kilograms that are displayed as the same pounds; otherwise returns `values`
 * itself.
 * @param recorded the newest last
 */
export function asRecorded(values: SetValues, recorded: readonly LoadKeys[]): SetValues {
  const load = loadOf(values);
  if (load?.unit !== 'lb') return values;
  const found = recorded.findLast((keys) => {
    const known = loadOf(keys);
    return known?.unit === 'kg' && known.mode === load.mode && loadIn(known.value, 'lb') === load.value;
  });
  return found ? withLoad(values, loadOf(found)) : values;
}

/** Converts the load of a set to `unit`, as displayed. Returns `values` itself if the load needs no conversion. */
export function asShown(values: SetValues, unit: WeightUnit): SetValues {
  const load = loadOf(values);
  if (unit === 'kg' || load?.unit !== 'kg' || (load.value === 0 && load.mode !== 'external')) return values;
  return withLoad(values, { ...load, value: loadIn(load.value, unit), unit });
}

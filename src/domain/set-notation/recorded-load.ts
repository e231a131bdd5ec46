/** Loads that were recorded in kilograms, for an athlete who reads and types pounds. */
import { loadIn } from '../format-weight.js';
import type { WeightUnit } from '../weight.js';
import { type LoadKeys, loadOf } from './load.js';
import type { SetValues } from './set-line.js';
import { withLoad } from './set-values.js';

/**
 * `values` with the recorded kilograms that the screens display as its pounds: 50 lb becomes the recorded 22.7 kg
 * instead of 22.68 kg. `values` itself if no such load was recorded.
 * @param recorded loads of the same exercise, the newest last
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

/** The set with its load converted to `unit`, as displayed; `values` itself if its load needs no conversion. */
export function asShown(values: SetValues, unit: WeightUnit): SetValues {
  const load = loadOf(values);
  if (unit === 'kg' || load?.unit !== 'kg' || (load.value === 0 && load.mode !== 'external')) return values;
  return withLoad(values, { ...load, value: loadIn(load.value, unit), unit });
}

/** Words for the plates of a load. */
import type { ExerciseSettings } from './exercise-settings.js';
import { isBarbellLift, loadBar } from './plates.js';
import { formatNumber } from './set-notation/format-number.js';
import type { Load } from './set-notation/load.js';

/** `25 + 2.5 a side`, `the empty bar`; null if the load is not on a bar, or lighter than the bar. */
export function describePlates(load: Load, exerciseName: string, settings: ExerciseSettings): string | null {
  if (load.mode !== 'external' || !isBarbellLift(exerciseName, settings)) return null;
  const loading = loadBar(load.value, load.unit, settings);
  if (!loading) return null;
  const { plates, missing } = loading;
  const sides = plates.length === 0 ? 'the empty bar' : `${plates.map(formatNumber).join(' + ')} a side`;
  return missing === 0 ? sides : `${sides}, ${formatNumber(missing)} ${load.unit} short`;
}

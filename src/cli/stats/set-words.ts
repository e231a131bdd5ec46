/** Formats the load and the reps of a statistic as a displayed set, with the load in the athlete's unit. */
import { loadIn } from '../../domain/format-weight.js';
import type { LoadMode } from '../../domain/record.js';
import { displayLoad } from '../../domain/set-notation/format-set.js';
import { BODYWEIGHT, loadKeys } from '../../domain/set-notation/load.js';
import type { WeightUnit } from '../../domain/weight.js';

/** `80 × 5`, `bw+10 × 5`, or `none × 5` without a load. @param weightKg as recorded, never negative */
export function setWords(
  weightKg: number | null,
  loadMode: LoadMode | undefined,
  reps: number,
  unit: WeightUnit,
): string {
  return `${loadWords(weightKg, loadMode, unit) || 'none'} × ${reps}`;
}

function loadWords(weightKg: number | null, loadMode: LoadMode | undefined, unit: WeightUnit): string {
  if (loadMode !== undefined && (weightKg ?? 0) === 0) return displayLoad(loadKeys(BODYWEIGHT), unit);
  if (weightKg === null) return '';
  return displayLoad(loadKeys({ mode: loadMode ?? 'external', value: loadIn(weightKg, unit), unit }), unit);
}

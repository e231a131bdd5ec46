/** Distinguishes records from the rounding between kilograms and pounds. */
import type { Athlete } from '../athlete.js';
import { loadIn } from '../format-weight.js';
import { keysToSuggest } from '../progression/available-loads.js';
import { loadOf } from '../set-notation/load.js';
import { recordAmount } from '../statistics/record-amount.js';
import type { TrainingRecord } from '../statistics/records.js';

/**
 * False if the difference is only rounding between the units, so that an athlete in pounds sees none: 33.1 lb and 15
 * kg, or 170 lb and 77 kg.
 */
export function isVisibleRecord(record: TrainingRecord, athlete: Athlete): boolean {
  const { exercise: exerciseName, kind, value, beat } = record;
  if (athlete.unit !== 'lb') return true;
  if (recordAmount(kind, value, athlete) === recordAmount(kind, beat.value, athlete)) return false;
  if (kind !== 'heaviest') return true;
  const rounded = loadOf(keysToSuggest({ weightKg: beat.value }, { exerciseName, athlete }));
  return rounded?.value !== loadIn(value, 'lb');
}

/** Tells records from the rounding between kilograms and pounds. */
import type { Athlete } from '../athlete.js';
import { loadIn } from '../format-weight.js';
import { keysToSuggest } from '../progression/available-loads.js';
import { loadOf } from '../set-notation/load.js';
import { recordAmount } from '../statistics/record-amount.js';
import type { TrainingRecord } from '../statistics/records.js';

/**
 * False if an athlete in pounds sees no difference to the record that was beaten, which is in kilograms: 33.1 lb are
 * more than 15 kg, and 170 lb are the next load to 77 kg.
 */
export function isVisibleRecord(record: TrainingRecord, athlete: Athlete): boolean {
  const { exercise: exerciseName, kind, value, beat } = record;
  if (athlete.unit !== 'lb') return true;
  if (recordAmount(kind, value, athlete) === recordAmount(kind, beat.value, athlete)) return false;
  if (kind !== 'heaviest') return true;
  const rounded = loadOf(keysToSuggest({ weightKg: beat.value }, { exerciseName, athlete }));
  return rounded?.value !== loadIn(value, 'lb');
}

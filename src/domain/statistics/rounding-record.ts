/** Distinguishes records from the rounding between kilograms and pounds. */
import type { Athlete } from '../athlete.js';
import { recordAmount } from './record-amount.js';
import type { TrainingRecord } from './training-record.js';

/** True if a record in pounds and the value it beat are displayed alike: 33.1 lb after 15 kg. */
export function isOnlyRounding({ kind, value, beat }: TrainingRecord, athlete: Athlete): boolean {
  return (
    athlete.unit === 'lb' && recordAmount(kind, value, athlete) === recordAmount(kind, beat.value, athlete)
  );
}

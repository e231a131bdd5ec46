/** Distinguishes records from the rounding between kilograms and pounds. */
import type { Athlete } from '../athlete.js';
import { loadIn } from '../format-weight.js';
import { isRoundingOf } from '../progression/available-loads.js';
import type { LoadOwner } from '../progression/rounded-loads.js';
import { recordAmount } from './record-amount.js';
import type { PersonalBests, TrainingRecord } from './training-record.js';

/**
 * True if the record of an athlete in pounds differs only by rounding from what was done before in kilograms: 33.1 lb
 * after 15 kg, or 170 lb after 77 kg. 35 lb after 15 kg is a step up, and a record.
 * @param before the personal bests of the exercise before the session
 */
export function isOnlyRounding(
  record: TrainingRecord,
  athlete: Athlete,
  { reps: before }: PersonalBests,
): boolean {
  const { exercise: exerciseName, kind, value, beat } = record;
  if (athlete.unit !== 'lb') return false;
  if (recordAmount(kind, value, athlete) === recordAmount(kind, beat.value, athlete)) return true;
  const owner = { exerciseName, athlete };
  return before.some(
    (best) => !best.isOnBody && isRoundedLoad(record, { weightKg: best.loadKg, reps: best.value }, owner),
  );
}

type Before = { readonly weightKg: number; readonly reps: number };

/** Rounding errors of a quotient. */
const NOISE = 1e-6;

/**
 * True if the set is a record only because a load was rounded: the athlete did a set with the same load, recorded in
 * kilograms, before.
 */
function isRoundedLoad(
  { kind, value, weightKg, reps, beat }: TrainingRecord,
  before: Before,
  owner: LoadOwner,
): boolean {
  if (weightKg === null || loadIn(weightKg, 'lb') === loadIn(before.weightKg, 'lb')) return false;
  if (kind !== 'heaviest' && before.reps < (reps ?? 0)) return false;
  const isMore = kind !== 'reps' && value / beat.value > weightKg / before.weightKg + NOISE;
  return !isMore && isRoundingOf(before, { weightKg }, owner);
}

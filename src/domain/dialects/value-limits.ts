/** The largest values accepted from outside, far beyond any training. Saved sessions are read without limits. */
import { groupThousands } from '../../text/group-thousands.js';
import { LIMITS } from '../set-notation/limits.js';

type Limit = { readonly max: number; readonly unit: string };

const KG: Limit = { max: LIMITS.file.weightKg, unit: 'kg' };
const REPS: Limit = { max: LIMITS.file.reps, unit: 'reps' };
const SECONDS: Limit = { max: LIMITS.file.seconds, unit: 'seconds' };
const METERS: Limit = { max: LIMITS.file.meters, unit: 'metres' };
const REST: Limit = { max: LIMITS.file.restMinutes, unit: 'minutes' };

const LIMIT_OF_KEY: ReadonlyMap<string, Limit> = new Map([
  ['weightKg', KG],
  // A weight in pounds is a larger number than in kilograms.
  ['value', { max: 2.5 * LIMITS.file.weightKg, unit: 'kg or lb' }],
  ['full', REPS],
  ['partial', REPS],
  ['repCount', REPS],
  ['partialRepCount', REPS],
  ['min', REPS],
  ['max', REPS],
  ['durationSeconds', SECONDS],
  ['holdDurationSeconds', SECONDS],
  ['distanceMeters', METERS],
  ['restMinutes', REST],
  ['restMinutesMax', REST],
  ['actualRestMinutes', REST],
  ['sessionDurationMinutes', { max: LIMITS.file.seconds / 60, unit: 'minutes' }],
  ['percentOfMax', { max: 1000, unit: 'percent' }],
  ['sets', { max: 1000, unit: 'sets' }],
]);

/** The keys of a record whose objects and lists are searched. Objects and lists under other keys are ignored. */
const RECORD_KEYS: ReadonlySet<string> = new Set([
  'exercises',
  'currentGoal',
  'repRange',
  'setTargets',
  'warmupSets',
  'workingSets',
  'repCount',
  'enteredWeight',
  'unilateralRepCount',
  'left',
  'right',
  'failureTechnique',
  'details',
  'miniSets',
  'dropSets',
]);

/** Keys and array indexes from the top of a record. */
export type Path = readonly (string | number)[];

/** The error for a number of the record that is too large; null if its key has no limit. */
export function describeTooLarge(path: Path): string | null {
  const limit = LIMIT_OF_KEY.get(String(path.at(-1)));
  return limit ? `must be at most ${groupThousands(limit.max)} ${limit.unit}` : null;
}

/** The path of the first value above its limit; null if there is none. @param key the key of `value` */
export function findTooLarge(value: unknown, key: string | number = ''): Path | null {
  if (typeof value === 'number') {
    const limit = LIMIT_OF_KEY.get(String(key));
    return limit && value > limit.max ? [] : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      const found = findTooLarge(each, index);
      if (found) return [index, ...found];
    }
    return null;
  }
  for (const name in value) {
    // Other values have returned above, so `value` is an object.
    const member = (value as Record<string, unknown>)[name];
    if (typeof member !== 'number' && !RECORD_KEYS.has(name)) continue;
    const found = findTooLarge(member, name);
    if (found) return [name, ...found];
  }
  return null;
}

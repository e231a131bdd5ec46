/** Fills the empty values of one object from another version of it, and collects the values that differ. */
import { isDeepStrictEqual } from 'node:util';
import { isSameLoad, isSameText } from './same-workout.js';

type Keys = Readonly<Record<string, unknown>>;

/** The differences between two texts of a workout, each in words for a person. */
export class Differences {
  readonly filled = new Set<string>();
  readonly contradicting = new Set<string>();
  /** The names that the other text has for exercises and for the session. */
  readonly renamed = new Set<string>();
}

const NUMBER_TOLERANCE = 0.01;

/** The keys of one load, which are filled together or not at all. */
const LOAD_KEYS: readonly string[] = ['weightKg', 'enteredWeight', 'loadMode'];

/** The object with the other's values for empty keys. @param place what the object is part of: ` of Squat` */
export function fillEmpty<T extends object>(
  object: T,
  other: T,
  differences: Differences,
  { skipped, place }: { readonly skipped: readonly string[]; readonly place: string },
): T {
  const filled: Record<string, unknown> = Object.fromEntries(Object.entries(object));
  const left = new Set(skipped);
  fillLoad(filled, other as Keys, left, differences, place);
  for (const [key, value] of Object.entries(other)) {
    if (left.has(key) || isEmpty(value) || isUnknownDeload(key, value)) continue;
    const own = filled[key];
    const name = `${NAMES[key] ?? key}${place}`;
    if (isEmpty(own) || isUnknownDeload(key, own)) {
      filled[key] = value;
      differences.filled.add(name);
    } else if (isObject(own) && isObject(value)) {
      const options = { skipped: ['setTargets'], place: ` in ${name}` };
      filled[key] = fillEmpty(own, value, differences, options);
    } else if (!covers(own, value)) {
      differences.contradicting.add(name);
    }
  }
  // Only values of the other object were added, under the same keys.
  return filled as T;
}

function fillLoad(
  filled: Record<string, unknown>,
  other: Keys,
  left: Set<string>,
  { contradicting }: Differences,
  place: string,
): void {
  const isUnsaid = isEmpty(filled.weightKg) && isEmpty(filled.loadMode);
  if (isUnsaid && (other.weightKg !== 0 || !isEmpty(other.loadMode))) return;
  for (const key of LOAD_KEYS) left.add(key);
  const load = (keys: Keys) => keys as Parameters<typeof isSameLoad>[0];
  if (!isUnsaid && !isEmpty(other.weightKg) && !isSameLoad(load(filled), load(other)))
    contradicting.add(`load${place}`);
}

/** The words for keys that are not words. Keys of other programs have none, and messages name them as written. */
const NAMES: Readonly<Record<string, string>> = {
  rpe: 'RPE',
  notes: 'notes',
  actualRestMinutes: 'rest',
  repAssessment: 'assessment',
  sessionDurationMinutes: 'duration',
  currentGoal: 'goal',
  formCues: 'cues',
  repTempo: 'tempo',
  warmupNotes: 'notes on the warm-up',
  failureTechnique: 'technique',
  unilateralRepCount: 'repetitions of each side',
  durationSeconds: 'time',
  distanceMeters: 'distance',
  setType: 'kind',
  completedAt: 'time of day',
  targetMuscleGroups: 'muscles',
  secondaryMuscleGroups: 'secondary muscles',
  importedCategory: 'category',
  exerciseType: 'type',
  isDeloadWeek: 'deload',
  weightKg: 'load',
  enteredWeight: 'typed load',
  loadMode: 'kind of load',
  programAuthor: 'author of the program',
  programLengthWeeks: 'length of the program',
  programDay: 'day of the program',
  supersetGroup: 'superset',
  repRange: 'range of repetitions',
  restMinutes: 'rest',
  restMinutesMax: 'longest rest',
  targetRpe: 'target RPE',
  miniSets: 'mini-sets',
  dropSets: 'drops',
  partialRepCount: 'partial repetitions',
  holdDurationSeconds: 'time of the hold',
};

/** True for null, undefined, a blank text, and a list or object without items. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isUnknownDeload(key: string, value: unknown): boolean {
  return key === 'isDeloadWeek' && value === false;
}

function isObject(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True if `own` contains everything in `value`. Numbers are compared with a tolerance. */
function covers(own: unknown, value: unknown): boolean {
  if (typeof own === 'number' && typeof value === 'number') return Math.abs(own - value) <= NUMBER_TOLERANCE;
  if (typeof own === 'string' && typeof value === 'string') {
    return isSameText(own, value) || own.includes(value.trim());
  }
  if (Array.isArray(own) && Array.isArray(value)) {
    return value.every((each) => own.some((mine) => isDeepStrictEqual(mine, each)));
  }
  return isDeepStrictEqual(own, value);
}

/** Decides if two sessions of different sources are the same workout. */
import type { ExerciseLibrary } from './exercise-library.js';
import { exerciseKey } from './exercise-name.js';
import { type Aliases, joinedNames } from './joined-names.js';
import { nameForms } from './name-form.js';
import type { RepCount, TrainingSession, WorkingSet } from './record.js';
import { dayOf, timeOf } from './session-date.js';

/** The key of an exercise's name: names with the same key are the same exercise. */
export type ExerciseKeyOf = (name: string) => string;

/** Loads of one set in two apps differ at most by this, because apps round converted pounds differently. */
const LOAD_TOLERANCE_KG = 0.05;

/** Apps write kilometres with two decimals. */
const DISTANCE_TOLERANCE_METERS = 10;

/** Returns a function that gives all spellings and aliases of a name one key. @param aliases alias to name */
export function workoutKeys(aliases: Aliases | undefined, library: () => ExerciseLibrary): ExerciseKeyOf {
  const { nameOf } = joinedNames(aliases);
  const known = new Map<string, string>();
  return (name) => {
    const key = known.get(name);
    if (key !== undefined) return key;
    const meant = nameOf(name);
    // The last form includes the equipment that the name omits.
    const computed = nameForms(meant, library()).at(-1) || exerciseKey(meant);
    known.set(name, computed);
    return computed;
  };
}

/**
 * True for the same start or planned day, and the same working sets, at least one. Exports leave out exercises without
 * sets.
 */
export function isSameWorkout(one: TrainingSession, other: TrainingSession, keyOf: ExerciseKeyOf): boolean {
  return (
    (isSameStart(one.date, other.date) || isSamePlannedDay(one, other)) &&
    haveSameSets(workingSetsByExercise(one, keyOf), workingSetsByExercise(other, keyOf))
  );
}

/** The working sets of each exercise that has any, by its key. Sets of an exercise done twice are in one list. */
function workingSetsByExercise(
  { exercises }: TrainingSession,
  keyOf: ExerciseKeyOf,
): ReadonlyMap<string, readonly WorkingSet[]> {
  const found = new Map<string, WorkingSet[]>();
  for (const { Name, workingSets } of exercises) {
    if (workingSets.length === 0) continue;
    const key = keyOf(Name);
    const sets = found.get(key);
    if (sets) sets.push(...workingSets);
    else found.set(key, [...workingSets]);
  }
  return found;
}

export function countWorkingSets({ exercises }: TrainingSession): number {
  return exercises.reduce((count, { workingSets }) => count + workingSets.length, 0);
}

/** True for equal loads, repetitions, times and distances. A time or distance may be missing in one set. */
export function isSameSet(one: WorkingSet, other: WorkingSet): boolean {
  if (isUnsaid(one) || isUnsaid(other)) return true;
  return (
    isSameLoad(one, other) &&
    isSameCount(one.repCount, other.repCount) &&
    isNear(one.durationSeconds, other.durationSeconds, 0) &&
    isNear(one.distanceMeters, other.distanceMeters, DISTANCE_TOLERANCE_METERS)
  );
}

/** True for 0 kg x 0 and for a set without values: some tools write them if they cannot read the original. */
export function isUnsaid({
  set: _set,
  position: _position,
  weightKg,
  repCount,
  ...others
}: WorkingSet): boolean {
  const isNothing = (value: unknown) => value === null || value === undefined || value === '';
  const reps = (repCount?.full ?? 0) + (repCount?.partial ?? 0);
  return !weightKg && reps === 0 && Object.values(others).every(isNothing);
}

type Load = Pick<WorkingSet, 'weightKg' | 'loadMode'>;

/** No load and a load of 0 are the same; the mode matters only with a load. */
export function isSameLoad(one: Load, other: Load): boolean {
  const [load, otherLoad] = [one.weightKg ?? 0, other.weightKg ?? 0];
  if (!isNear(load, otherLoad, LOAD_TOLERANCE_KG)) return false;
  return one.loadMode === other.loadMode || Math.max(load, otherLoad) <= LOAD_TOLERANCE_KG;
}

function isSameCount(one: RepCount | null, other: RepCount | null): boolean {
  return one?.full === other?.full && one?.partial === other?.partial;
}

/** True if the numbers are near or one is unknown. The 1e-9 covers the floating-point error of the difference. */
function isNear(one: number | undefined, other: number | undefined, tolerance: number): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= tolerance + 1e-9;
}

function haveSameSets(
  one: ReadonlyMap<string, readonly WorkingSet[]>,
  other: ReadonlyMap<string, readonly WorkingSet[]>,
): boolean {
  if (one.size === 0 || one.size !== other.size) return false;
  let agreeing = 0;
  const areSame = [...one].every(([key, sets]) => {
    const others = other.get(key);
    if (others?.length !== sets.length) return false;
    return sets.every((set, index) => {
      const match = others[index];
      if (match === undefined || !isSameSet(set, match)) return false;
      if (!isUnsaid(set) && !isUnsaid(match)) agreeing += 1;
      return true;
    });
  });
  return areSame && agreeing > 0;
}

const SECONDS = /T\d{2}:\d{2}:(\d{2})/;

/** A start without seconds equals a start with any seconds in the same minute. */
function isSameStart(one: string, other: string): boolean {
  if (timeOf(one) === null || dayOf(one) !== dayOf(other) || timeOf(one) !== timeOf(other)) return false;
  const [seconds, otherSeconds] = [SECONDS.exec(one)?.[1], SECONDS.exec(other)?.[1]];
  return seconds === undefined || otherSeconds === undefined || seconds === otherSeconds;
}

function isSamePlannedDay(one: TrainingSession, other: TrainingSession): boolean {
  if (timeOf(one.date) !== null && timeOf(other.date) !== null) return false;
  const { phase, week, focus } = one;
  return (
    (phase !== null || week !== null || focus !== null) &&
    dayOf(one.date) === dayOf(other.date) &&
    phase === other.phase &&
    week === other.week &&
    (focus === null ? other.focus === null : other.focus !== null && isSameText(focus, other.focus))
  );
}

/** Case and repeated blanks do not matter, as in the ids of markdown logs. */
export function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().split(/\s+/u).filter(Boolean).join(' ');
  return plain(one) === plain(other);
}

/** The exercises to offer when a session is repeated: the usual ones if the session was cut short. */
import { exerciseKey } from './exercise-name.js';
import type { Exercise } from './record.js';

/** What is compared of an exercise. */
type Named = Pick<Exercise, 'Name' | 'supersetGroup'>;

type SessionOf<T> = { readonly exercises: readonly T[]; readonly isDeloadWeek: boolean };

/**
 * The exercises of `past`. If it was cut short, those of the two newest sessions outside deload weeks.
 * @param earlier newest first
 */
export function usualExercises<T extends Named>(
  past: SessionOf<T>,
  earlier: readonly SessionOf<T>[],
): readonly T[] {
  const [newer, older] = [past, ...earlier].filter(({ isDeloadWeek }) => !isDeloadWeek);
  if (!newer) return past.exercises;
  const usual = older ? unionOf(newer.exercises, older.exercises) : newer.exercises;
  const isShort = [newer, older].some((each) => each && isCutShort(past.exercises, each.exercises));
  return isShort ? usual : past.exercises;
}

/** A session that lacks more usual exercises than this for each new one was cut short. A swap removes one. */
const MAX_REMOVED_PER_NEW = 2;

function isCutShort(exercises: readonly Named[], usual: readonly Named[]): boolean {
  const removed = without(usual, exercises).length;
  return removed > MAX_REMOVED_PER_NEW * without(exercises, usual).length;
}

/** All exercises in the order of the longer list; the others follow their predecessor in the shorter list. */
function unionOf<T extends Named>(newer: readonly T[], older: readonly T[]): readonly T[] {
  const [longer, shorter] = newer.length >= older.length ? [newer, older] : [older, newer];
  const union = longer.map((exercise) => ({
    ...(find(newer, exercise) ?? exercise),
    supersetGroup: exercise.supersetGroup,
  }));
  const groups = new Set(union.map(({ supersetGroup }) => supersetGroup));
  for (const exercise of without(shorter, longer)) {
    const before = shorter[shorter.indexOf(exercise) - 1];
    const at = before ? union.findIndex((each) => isSame(each, before)) + 1 : 0;
    // In the longer list, the letter may belong to another superset.
    const supersetGroup = groups.has(exercise.supersetGroup) ? undefined : exercise.supersetGroup;
    union.splice(at, 0, { ...exercise, supersetGroup });
  }
  return union;
}

function without<T extends Named>(exercises: readonly T[], others: readonly T[]): readonly T[] {
  return exercises.filter((exercise) => !find(others, exercise));
}

function find<T extends Named>(exercises: readonly T[], exercise: T): T | undefined {
  return exercises.find((each) => isSame(each, exercise));
}

function isSame(one: Named, other: Named): boolean {
  return exerciseKey(one.Name) === exerciseKey(other.Name);
}

/** Compares a session with the session that was read from its markdown log. */
import { isDeepStrictEqual } from 'node:util';
import type { Exercise, TrainingSession } from '../record.js';
import type { JsonObject } from './fields.js';

/** Keys that lines of a log cannot express; they are written as comments. */
export type MarkdownExtras = {
  readonly session: JsonObject;
  readonly exercises: readonly ExerciseExtras[];
};

export type ExerciseExtras = {
  readonly exercise: JsonObject;
  readonly warmupSets: readonly JsonObject[];
  readonly workingSets: readonly JsonObject[];
};

/**
 * The keys in which `session` differs from `read`, its log read back; null if comments cannot express the difference.
 */
export function extrasOf(read: TrainingSession, session: TrainingSession): MarkdownExtras | null {
  const differing = keysThatDiffer(read, session, ['exercises']);
  if (differing === null) return null;
  // Without these keys, the session would get the user who reads the log.
  const own = { userId: session.userId, userName: session.userName, ...differing };
  const exercises = eachOf(read.exercises, session.exercises, exerciseExtrasOf);
  if (exercises !== null) return { session: own, exercises };
  return { session: { ...own, exercises: session.exercises }, exercises: [] };
}

/** The keys of an exercise and of its sets that differ in `read`; null if comments cannot express the differences. */
export function exerciseExtrasOf(read: Exercise, exercise: Exercise): ExerciseExtras | null {
  const own = keysThatDiffer(read, exercise, ['warmupSets', 'workingSets']);
  if (own === null) return null;
  const differ = <T extends object>(one: T, other: T) => keysThatDiffer(one, other, []);
  const warmupSets = eachOf(read.warmupSets, exercise.warmupSets, differ);
  const workingSets = eachOf(read.workingSets, exercise.workingSets, differ);
  return {
    exercise: {
      ...own,
      ...(warmupSets === null && { warmupSets: exercise.warmupSets }),
      ...(workingSets === null && { workingSets: exercise.workingSets }),
    },
    warmupSets: warmupSets ?? [],
    workingSets: workingSets ?? [],
  };
}

/** The results of `compare` for each pair; null if the lists differ in length or one result is null. */
function eachOf<T, R>(
  read: readonly T[],
  items: readonly T[],
  compare: (one: T, other: T) => R | null,
): R[] | null {
  if (read.length !== items.length) return null;
  const results: R[] = [];
  for (const [index, item] of items.entries()) {
    // Both lists have the same length.
    const result = compare(read[index] as T, item);
    if (result === null) return null;
    results.push(result);
  }
  return results;
}

/**
 * The keys of `object` whose values differ in `read`, without `besides`; null if `read` has a key that `object` lacks.
 */
export function keysThatDiffer(read: object, object: object, besides: readonly string[]): JsonObject | null {
  if (Object.keys(read).some((key) => !Object.hasOwn(object, key))) return null;
  const values = new Map(Object.entries(read));
  return Object.fromEntries(
    Object.entries(object).filter(
      ([key, value]) => !besides.includes(key) && !isDeepStrictEqual(values.get(key), value),
    ),
  );
}

/** Reads a recorded load of 0 as body weight for a bodyweight exercise, such as a pull-up. */
import { bodyLoadOf } from './body-load.js';
import { EMPTY_LIBRARY, type ExerciseLibrary } from './exercise-library.js';
import type { Exercise, Goal, WarmupSet, WorkingSet } from './record.js';

type Loaded = Pick<Goal, 'loadMode'> & { readonly weightKg?: number | null | undefined };

type Sets = { readonly warmupSets: readonly WarmupSet[]; readonly workingSets: readonly WorkingSet[] };

/** Replaces a load of 0 by body weight. Returns the same object for any other load. */
export type ZeroLoadReader = <T extends Loaded>(keys: T) => T;

/**
 * Old logs have a load of 0 where this program writes `"loadMode": "bodyweight"`.
 * @param library if absent, only the words of the name decide
 */
export function zeroLoadReader(exerciseName: string, library = EMPTY_LIBRARY): ZeroLoadReader {
  let isOnBody: boolean | undefined;
  return (keys) => {
    if (!isZero(keys)) return keys;
    isOnBody ??= isDoneWithBody(exerciseName, library);
    return isOnBody ? { ...keys, loadMode: 'bodyweight' } : keys;
  };
}

/** The sets of an exercise as they are displayed: with body weight instead of a load of 0. */
export function setsToDisplay<T extends Sets>(done: T, read: ZeroLoadReader): T {
  return { ...done, warmupSets: done.warmupSets.map(read), workingSets: done.workingSets.map(read) };
}

/** An exercise of a document as it is displayed, by the words of its name. */
export function exerciseToDisplay(exercise: Exercise): Exercise {
  const read = zeroLoadReader(exercise.Name);
  return { ...setsToDisplay(exercise, read), currentGoal: read(exercise.currentGoal) };
}

/** True for an external load of 0. */
export function isZero({ weightKg, loadMode }: Loaded): boolean {
  return weightKg === 0 && loadMode === undefined;
}

/** True if sets of the exercise without a load use body weight. */
export function isDoneWithBody(exerciseName: string, library: ExerciseLibrary): boolean {
  const meaning = bodyLoadOf(exerciseName, library);
  return meaning === 'added' || meaning === 'body-only';
}

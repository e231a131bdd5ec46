/** Scores which exercises the user is likely to choose: exercises that were done often and recently. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import { daysBetween } from '../../domain/session-date.js';

/** The score of an exercise halves for each four weeks before the last training day. */
const HALF_LIFE_DAYS = 28;

/**
 * Scores exercises by frequency and recency, from 0 to 1. Days count back from the last training day.
 * @param known the exercise done last first
 */
export function frecencyOf(known: readonly KnownExercise[]): (exercise: KnownExercise) => number {
  const lastDate = known[0]?.lastDate ?? '';
  const weights = new Map(
    known.map((exercise) => [exerciseKey(exercise.name), weightOf(exercise, lastDate)]),
  );
  const most = [...weights.values()].reduce((one, other) => Math.max(one, other), Number.MIN_VALUE);
  return ({ name }) => (weights.get(exerciseKey(name)) ?? 0) / most;
}

function weightOf({ count, lastDate }: KnownExercise, newest: string): number {
  if (lastDate === '') return 0;
  // With the logarithm, an exercise that was dropped months ago does not stay on top for years.
  return Math.log2(1 + count) * 2 ** (-daysBetween(lastDate, newest) / HALF_LIFE_DAYS);
}

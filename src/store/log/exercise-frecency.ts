/** Which exercises a person is likely to choose: those done often and of late. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import { daysBetween } from '../../domain/session-date.js';

/** After four weeks without it an exercise counts half. */
const HALF_LIFE_DAYS = 28;

/**
 * How useful each of the exercises, given with the last done first, is to offer, from 0 to 1 for the most useful one; 0 for one that is not among them.
 * Days count back from the last training day, so that a long break changes nothing.
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
  // Twice as often is one more, not twice as much: what was left months ago does not stay on top for years.
  return Math.log2(1 + count) * 2 ** (-daysBetween(lastDate, newest) / HALF_LIFE_DAYS);
}

/** Finds the exercise that `add` is given, in the training log or in the library. */
import type { Athlete } from '../domain/athlete.js';
import type { ExerciseLibrary } from '../domain/exercise-library.js';
import { exerciseKey, matchExerciseName } from '../domain/exercise-name.js';
import { findUsualLift } from '../domain/library-search.js';
import { closestTo } from '../text/closest.js';
import { NotFoundError, UsageError } from './command.js';

/** `isFromLibrary` is true if only the library has an exercise for the typed words. */
export type NamedExercise = { readonly name: string; readonly isFromLibrary: boolean };

/**
 * The exercise of the training log (`names`) that matches; if none does, one of the library.
 * @throws UsageError if several match, NotFoundError if none does
 */
export function nameExercise(
  query: string,
  names: readonly string[],
  library: ExerciseLibrary,
  athlete: Athlete,
): NamedExercise {
  const match = matchExerciseName(query, names, athlete.aliases ?? {});
  if (match.kind === 'one') return { name: match.name, isFromLibrary: false };
  if (match.kind === 'several') {
    throw new UsageError(
      `"${query}" matches several exercises: ${match.names.join(', ')}; enter the full name of one.`,
    );
  }
  const found = library.findExactly(query) ?? findUsualLift(library, query);
  if (found) return { name: found.name, isFromLibrary: true };
  const known = [...names, ...library.exercises.map(({ name }) => name)];
  const meant = closestTo(query, known);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new NotFoundError(
    `Nothing was logged: no exercise is called "${query}".${hint} --new takes the name as it is typed.`,
  );
}

/**
 * The name as `names` spell it; if it is not among them, as typed, with single blanks.
 * @throws UsageError if the name is empty
 */
export function newExercise(typed: string, names: readonly string[]): string {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (name === '') throw new UsageError('Nothing was logged: the name of the exercise is empty.');
  return names.find((each) => exerciseKey(each) === exerciseKey(name)) ?? name;
}

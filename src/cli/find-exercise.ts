/** Resolves the exercise that `history` and `stats` are given. */
import type { Athlete } from '../domain/athlete.js';
import { exerciseKey, matchExerciseName } from '../domain/exercise-name.js';
import { joinedNames } from '../domain/joined-names.js';
import { closestTo } from '../text/closest.js';
import { NotFoundError, UsageError } from './command.js';
import { NOTHING_LOGGED } from './nothing-found.js';

/** The exercise that matches. @throws UsageError if several match, NotFoundError if none does */
export function findExerciseName(names: readonly string[], query: string, athlete: Athlete): string {
  if (names.length === 0) throw new NotFoundError(NOTHING_LOGGED);
  const match = matchExerciseName(query, names, athlete.aliases ?? {});
  switch (match.kind) {
    case 'one': {
      const found = joinedNames(athlete.aliases).nameOf(match.name);
      // An alias may name an exercise that was never logged.
      if (names.some((name) => exerciseKey(name) === exerciseKey(found))) return found;
      throw exerciseNotFound(found, names);
    }
    case 'several':
      throw new UsageError(
        `"${query}" matches several exercises: ${match.names.join(', ')}; enter the full name of one.`,
      );
    case 'none':
      throw exerciseNotFound(query, names);
  }
}

/** Suggests the exercise that was probably meant, and up to `MAX_HINTS` others whose names contain a typed word. */
function exerciseNotFound(query: string, names: readonly string[]): NotFoundError {
  const words = exerciseKey(query).split(' ').filter(Boolean);
  const near = names.filter((name) => words.some((word) => exerciseKey(name).includes(word)));
  const guess = closestTo(exerciseKey(query), names.map(exerciseKey));
  const others = near.filter((name) => exerciseKey(name) !== guess);
  const meant = guess === null ? '' : ` Did you mean ${names.find((name) => exerciseKey(name) === guess)}?`;
  const similar = others.length === 0 ? '' : ` Similar: ${others.slice(0, MAX_HINTS).join(', ')}.`;
  return new NotFoundError(`No exercise is called "${query}".${meant}${similar}`);
}

const MAX_HINTS = 5;

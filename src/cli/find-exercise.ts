/** An exercise named on the command line, as `history` and `stats` understand it. */
import type { Athlete } from '../domain/athlete.js';
import { exerciseKey, matchExerciseName } from '../domain/exercise-name.js';
import { NotFoundError, UsageError } from './command.js';

/** The exercise that was meant. @throws UsageError where several are, NotFoundError where none is */
export function findExerciseName(names: readonly string[], query: string, athlete: Athlete): string {
  const match = matchExerciseName(query, names, athlete.aliases ?? {});
  switch (match.kind) {
    case 'one':
      // An alias may stand for what was never done.
      if (names.some((name) => exerciseKey(name) === exerciseKey(match.name))) return match.name;
      throw exerciseNotFound(match.name, names);
    case 'several':
      throw new UsageError(
        `"${query}" begins several names: ${match.names.join(', ')}; write one of them whole.`,
      );
    case 'none':
      throw exerciseNotFound(query, names);
  }
}

/** Says so, and names the exercises that have a word of the query in them. */
function exerciseNotFound(query: string, names: readonly string[]): NotFoundError {
  const words = exerciseKey(query).split(' ').filter(Boolean);
  const near = names.filter((name) => words.some((word) => exerciseKey(name).includes(word)));
  const hint = near.length === 0 ? '' : ` Near to it: ${near.slice(0, MAX_HINTS).join(', ')}.`;
  return new NotFoundError(`No exercise is called "${query}".${hint}`);
}

const MAX_HINTS = 5;

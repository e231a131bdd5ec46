/** Finds the exercise that a name in a field of the settings means. */
import type { Athlete } from '../../domain/athlete.js';
import { EMPTY_LIBRARY, type ExerciseLibrary } from '../../domain/exercise-library.js';
import { matchExerciseName } from '../../domain/exercise-name.js';
import { settingsNameOf } from '../../domain/exercise-settings.js';
import { findUsualLift } from '../../domain/library-search.js';
import { didYouMean } from '../../text/closest.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import type { FindName } from './named-values.js';

/** Finds a typed name in the settings, the log or the library. The names are read at the first call. */
export function settingNameFinder(context: CommandContext): FindName {
  let known: { readonly names: readonly string[]; readonly library: ExerciseLibrary } | null = null;
  return (typed) => {
    const { athlete } = context.getState();
    known ??= knownNames(context);
    return findSettingName(typed, athlete, known.names, known.library);
  };
}

/** @param names the exercises of the log and of the session in progress */
export function findSettingName(
  typed: string,
  athlete: Athlete,
  names: readonly string[],
  library: ExerciseLibrary,
): { readonly name: string } | string {
  const kept = settingsNameOf(athlete, typed);
  if (kept !== null) return { name: kept };
  const match = matchExerciseName(typed, names, athlete.aliases ?? {});
  if (match.kind === 'several') {
    return `${typed} may be ${match.names.join(' or ')}; type the full name of one`;
  }
  const found = match.kind === 'one' ? match : (library.findExactly(typed) ?? findUsualLift(library, typed));
  if (found) return { name: settingsNameOf(athlete, found.name) ?? found.name };
  const all = [...names, ...library.exercises.map(({ name }) => name)];
  return `no exercise is called ${typed}; type the name as in your log.${didYouMean(typed, all)}`;
}

function knownNames(context: CommandContext) {
  const { ports, getState } = context;
  const inProgress = getState().log.session?.exercises.map(({ Name }) => Name) ?? [];
  const logged = attempt(context, () => ports.sessions.knownExercises()) ?? [];
  const library = attempt(context, () => ports.exercises.library()) ?? EMPTY_LIBRARY;
  return { names: [...logged.map(({ name }) => name), ...inProgress], library };
}

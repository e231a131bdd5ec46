import { exerciseKey } from '../../domain/exercise-name.js';
import { counted } from '../../domain/format-session.js';
import { type CountedExercise, hardSetsByMuscle } from '../../domain/statistics/hard-sets.js';
import { compareWithTarget, muscleTargetOf } from '../../domain/statistics/muscle-targets.js';
import { readExerciseLibrary } from '../../persistence/exercise-library-file.js';
import { createMuscleFinder } from '../../persistence/muscle-finder.js';
import type { StatsTopic } from './topic.js';

const MAX_NAMED = 5;

/** Hard sets per week and muscle, compared with the targets. */
export const setsTopic: StatsTopic = {
  name: 'sets',
  rowWord: 'hard set',
  csvColumns: ['week', 'muscle', 'sets'],
  read: ({ repository, athlete, exercise, since, until }) => {
    const key = exercise === null ? undefined : exerciseKey(exercise);
    const statistics = repository?.statistics;
    const exercises = statistics?.detailedExercises({ key, since, until }) ?? [];
    const musclesOf = statistics
      ? createMuscleFinder(statistics, readExerciseLibrary(), athlete)
      : () => null;
    const { rows, exercises: done } = hardSetsByMuscle(exercises, musclesOf);
    const derived = derivedNames(done);
    return {
      rows: rows.map(({ week, muscle, sets, days }) => {
        const target = exercise === null ? muscleTargetOf(athlete, muscle) : null;
        return {
          json: { week, muscle, sets },
          csv: [week, muscle, sets],
          words: [
            week,
            muscle,
            counted(sets, 'set'),
            counted(days, 'day'),
            target ? `${compareWithTarget(sets, target)} ${target.min}-${target.max}` : '',
          ],
        };
      }),
      remarks: derived.length === 0 ? [] : [describeDerived(derived)],
    };
  },
};

/** The names of exercises with muscles that do not come from a session, in alphabetical order. */
function derivedNames(exercises: readonly CountedExercise[]): readonly string[] {
  const derived = exercises.filter(({ source }) => source !== null && source.by !== 'record');
  return [...new Set(derived.map(({ name }) => name))].sort();
}

function describeDerived(names: readonly string[]): string {
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  return `Muscles from the library, the name or the settings, not from the log: ${names.slice(0, MAX_NAMED).join(', ')}${more}.`;
}

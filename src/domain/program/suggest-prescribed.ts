/** The prescribed sets of an exercise as a suggestion, with the reason of the program. */
import type { Suggestion } from '../progression/suggestion.js';
import type { Exercise, Goal } from '../record.js';
import type { SetValues } from '../set-notation/set-line.js';
import { makeValues } from '../set-notation/set-values.js';
import type { PrescribedExercise } from './prescribe-day.js';
import { hasUnknownLoad, type PrescribedSet, setsOfGoalOrOpen } from './prescribed-set.js';
import { CHOOSE_LOAD, NO_LOAD } from './program-reasons.js';

/**
 * The suggestion has no sets if the load of a prescribed set is unknown and no working set was done yet, because such a
 * set would be logged without a load.
 */
export function suggestPrescribed(
  { sets, reason, setReasons }: Pick<PrescribedExercise, 'sets' | 'reason' | 'setReasons'>,
  { workingSets }: Pick<Exercise, 'workingSets'>,
): Suggestion {
  const isLoadOpen = workingSets.length === 0 && sets.some(hasUnknownLoad);
  return {
    rule: 'program',
    sets: isLoadOpen
      ? []
      : sets.map((set, place) => ({ values: valuesOf(set), reason: setReasons?.[place] ?? reason })),
  };
}

/**
 * The sets of a goal with at least one unknown load, and the reason. Null if no load is unknown.
 * @param wasDone true if the exercise was done, but only in sessions that do not count
 */
export function setsOfOpenGoal(
  goal: Goal,
  wasDone: boolean,
): Pick<PrescribedExercise, 'sets' | 'reason'> | null {
  const sets = setsOfGoalOrOpen(goal);
  return sets?.some(hasUnknownLoad) ? { sets, reason: wasDone ? CHOOSE_LOAD : NO_LOAD } : null;
}

function valuesOf({ quantity, load, reps }: PrescribedSet): SetValues {
  return quantity.kind === 'time'
    ? makeValues(load, { kind: 'time', seconds: quantity.seconds })
    : makeValues(load, { kind: 'reps', count: { full: reps ?? quantity.min, partial: 0 } });
}

/** The prescribed sets of an exercise as a suggestion, with the reason of the program. */
import type { Suggestion } from '../progression/suggestion.js';
import type { Exercise, Goal } from '../record.js';
import type { SetValues } from '../set-notation/set-line.js';
import { makeValues } from '../set-notation/set-values.js';
import type { PrescribedExercise } from './prescribe-day.js';
import { hasUnknownLoad, type PrescribedSet, setsOfGoalOrOpen } from './prescribed-set.js';
import { CHOOSE_LOAD, NO_LOAD } from './program-reasons.js';

/** The suggestion is empty before the first set if a load is unknown: the set would be logged without a load. */
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
 * The sets and reason for a goal with an unknown load; null if no load is unknown.
 * @param wasDone only in sessions that do not count
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

/** The exercise that the last logged set belongs to. */
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { lastCompletedMs } from '../../domain/rest-clock.js';
import { supersetPlaces } from '../../domain/supersets.js';
import { isEmpty } from './log-selectors.js';
import type { LogState } from './log-state.js';

/**
 * The state with the exercise of the last logged set open. In a superset, logging opens the next exercise.
 */
export function withLastLoggedOpen(log: LogState): LogState {
  const { session, exerciseIndex, undo, editing } = log;
  if (!session || editing || supersetPlaces(session.exercises, exerciseIndex).length === 0) return log;
  let after = session;
  for (const before of undo.toReversed()) {
    const added = placeOfAddedSet(before, after);
    if (added !== null) {
      const isOfSame = supersetPlaces(session.exercises, exerciseIndex).includes(added);
      return isOfSame && added !== exerciseIndex ? { ...log, exerciseIndex: added } : log;
    }
    after = before;
  }
  return log;
}

/**
 * The index of the exercise whose set was completed last; without times, of the last with sets. Null without
 * sets.
 */
export function placeTrainedLast(exercises: readonly Exercise[]): number | null {
  const times = exercises.map((exercise) => lastCompletedMs({ exercises: [exercise] }) ?? -Infinity);
  const latest = Math.max(...times);
  const place =
    latest === -Infinity
      ? exercises.findLastIndex((exercise) => !isEmpty(exercise))
      : times.lastIndexOf(latest);
  return place === -1 ? null : place;
}

/** The index of the exercise that has more sets after a change than before it; null if none has. */
function placeOfAddedSet(before: TrainingSession, after: TrainingSession): number | null {
  const added = after.exercises.findIndex(({ Name, warmupSets, workingSets }, place) => {
    const former = before.exercises[place];
    if (former?.Name !== Name) return false;
    return warmupSets.length + workingSets.length > former.warmupSets.length + former.workingSets.length;
  });
  return added === -1 ? null : added;
}

/** The past sets of the open exercise: those of last time, of a repeated session, and of sessions since. */
import { shortDate } from '../../domain/date-labels.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { joinedDropSets } from '../../domain/joined-drop-sets.js';
import { inUnitOfSuggestion } from '../../domain/progression/available-loads.js';
import { countingOccurrences } from '../../domain/progression/counting-occurrences.js';
import type { ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import type { Exercise, TrainingSession, WorkingSet } from '../../domain/record.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { carryOver } from '../../domain/set-notation/set-values.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import { setsToDisplay, zeroLoadReader } from '../../domain/zero-load.js';
import type { AppState } from '../app-state.js';
import { currentExercise } from './log-selectors.js';
import type { LogState } from './log-state.js';

/** Past occurrences of the open exercise, newest first. In a bodyweight exercise, load 0 is body weight. */
export function recentOccurrences({ log }: Pick<AppState, 'log'>): readonly ExerciseOccurrence[] {
  const { recent } = log.past;
  const read = zeroLoadReader(currentExercise(log)?.Name ?? '', log.library);
  return recent.map((occurrence) => setsToDisplay(occurrence, read));
}

/** The last occurrence that counts for progression; otherwise the last with working sets; otherwise the last of all. */
export function lastTime(state: Pick<AppState, 'log'>): ExerciseOccurrence | null {
  const { log } = state;
  const exercise = currentExercise(log);
  const { session } = log;
  const recent = recentOccurrences(state);
  if (!exercise || !session) return recent[0] ?? null;
  const today = { goal: exercise.currentGoal, today: session.date, focus: session.focus };
  const [counting] = countingOccurrences(recent, today);
  return counting ?? recent.find(({ workingSets }) => workingSets.length > 0) ?? recent[0] ?? null;
}

/** The occurrences after last time, newest first. They do not count for progression. */
export function sinceLastTime(state: Pick<AppState, 'log'>): readonly ExerciseOccurrence[] {
  const last = lastTime(state);
  if (!last) return [];
  const recent = recentOccurrences(state);
  const isLast = ({ sessionId, order }: ExerciseOccurrence) =>
    sessionId === last.sessionId && order === last.order;
  return recent.slice(0, recent.findIndex(isLast));
}

/** The sets that `repeatedSets` finds, otherwise those of last time. Drop sets are joined with the sets before them. */
export function lastTimeSets(state: Pick<AppState, 'log'>): readonly WorkingSet[] {
  return repeatedSets(state) ?? joinedDropSets(lastTime(state)?.workingSets ?? []);
}

/** The warm-up sets of last time, with loads that can be loaded. */
export function lastTimeWarmups(state: Pick<AppState, 'log' | 'athlete'>): readonly SetValues[] {
  const owner = { exerciseName: currentExercise(state.log)?.Name ?? '', athlete: state.athlete };
  return (lastTime(state)?.warmupSets ?? []).map((set) =>
    inUnitOfSuggestion(carryOver(valuesOf(set)), owner),
  );
}

/** The repeated session, if `repeatedSets` finds sets in it and it is not the session of last time; otherwise null. */
export function olderRepeated(state: Pick<AppState, 'log'>): TrainingSession | null {
  const { repeated } = state.log;
  const isOlder = repeatedSets(state) !== null && repeated?._id !== lastTime(state)?.sessionId;
  return isOlder ? repeated : null;
}

/** `last time’s set`, or the name for `olderRepeated`, such as `the set of the repeated session (2 Feb 2026)`. */
export function lastSetName(state: Pick<AppState, 'log'>): string {
  const older = olderRepeated(state);
  return older ? `the set of the repeated session (${shortDate(older.date)})` : 'last time’s set';
}

/** The sets of the open exercise in the repeated session; null if it has none, or was in a deload week. */
function repeatedSets(state: Pick<AppState, 'log'>): readonly WorkingSet[] | null {
  const exercise = repeatedNow(state);
  const read = zeroLoadReader(exercise?.Name ?? '', state.log.library);
  const sets = (exercise?.workingSets ?? []).map(read);
  return sets.length === 0 || state.log.repeated?.isDeloadWeek ? null : sets;
}

function repeatedNow({ log }: Pick<AppState, 'log'>): Exercise | null {
  const exercise = currentExercise(log);
  return exercise && repeatedExercise(log, exercise);
}

/**
 * The same exercise in the repeated session, with drop sets joined. Exercises with one name match in order.
 */
export function repeatedExercise({ session, repeated }: LogState, exercise: Exercise): Exercise | null {
  if (!session || !repeated) return null;
  const index = sameNamed(session, exercise).indexOf(exercise);
  const found = sameNamed(repeated, exercise)[index];
  return found ? { ...found, workingSets: [...joinedDropSets(found.workingSets)] } : null;
}

function sameNamed({ exercises }: TrainingSession, { Name }: Exercise): readonly Exercise[] {
  return exercises.filter((exercise) => exerciseKey(exercise.Name) === exerciseKey(Name));
}

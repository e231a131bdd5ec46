/** What the Log screen shows, worked out from its state. */
import { type SetPlace, setAt, setPlaces } from '../../domain/edit-session.js';
import type { Exercise } from '../../domain/record.js';
import { formatSet } from '../../domain/set-notation/format-set.js';
import { nextInRotation, placeAfter } from '../../domain/supersets.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { LogState } from './log-state.js';

/** The exercise that is being logged, or null before the first is chosen. */
export function currentExercise(log: LogState): Exercise | null {
  return log.session?.exercises[log.exerciseIndex] ?? null;
}

/**
 * The place of the exercise to go on with: one of the superset that was not begun, else the one behind it, or behind
 * its superset; null where it is the last.
 */
export function nextExercise({ session, exerciseIndex }: LogState): number | null {
  if (!session) return null;
  const { exercises } = session;
  const isToBegin = (place: number) => place !== exerciseIndex && !exercises[place]?.workingSets.length;
  return nextInRotation(exercises, exerciseIndex, isToBegin) ?? placeAfter(exercises, exerciseIndex);
}

/** Where Enter leads to once the planned sets are done: a session that is repeated or edited has an end. */
export function nextStep(log: LogState): 'exercise' | 'summary' | 'picking' {
  if (nextExercise(log) !== null) return 'exercise';
  return log.repeated || log.original ? 'summary' : 'picking';
}

/** The set the cursor is on, while the line has not the focus. */
export function placeUnderCursor(log: LogState): SetPlace | null {
  const exercise = currentExercise(log);
  return exercise && log.setCursor !== null ? (setPlaces(exercise)[log.setCursor] ?? null) : null;
}

/** True while leaving would lose a line: typed and not logged, or a set put into the line and changed there. */
export function isLinePending(log: LogState, unit: WeightUnit): boolean {
  const exercise = currentExercise(log);
  const edited = log.editing && exercise && setAt(exercise, log.editing);
  const text = log.line.text.trim();
  const isUnchanged = text === '' || (edited && text === formatSet(edited, { unit }));
  return !isUnchanged || log.waitingLines.length > 0;
}

/** The set that a tail alone completes: the one being edited, else the last one logged. */
export function placeOfLast(log: LogState): SetPlace | null {
  if (log.editing) return log.editing;
  const exercise = currentExercise(log);
  if (!exercise) return null;
  // A warm-up logged after working sets is shown before them, but it is the last one logged.
  const before = log.undo.at(-1)?.exercises[log.exerciseIndex];
  const warmups = exercise.warmupSets.length;
  if (before && warmups > before.warmupSets.length) return { kind: 'warmup', index: warmups - 1 };
  return setPlaces(exercise).at(-1) ?? null;
}

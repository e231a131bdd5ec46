/** Values derived from the state of the Log screen. */
import { type SetPlace, setAt, setPlaces } from '../../domain/edit-session.js';
import type { Exercise } from '../../domain/record.js';
import type { Renaming } from '../../domain/rename-exercise.js';
import { formatSet } from '../../domain/set-notation/format-set.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { LogState } from './log-state.js';

/** The open exercise; null before an exercise is chosen. */
export function currentExercise(log: LogState): Exercise | null {
  return log.session?.exercises[log.exerciseIndex] ?? null;
}

/** The place of the next working set: the open exercise, and its number of working sets. */
export function placeOfNextSet(log: LogState): { readonly exerciseIndex: number; readonly place: number } {
  return { exerciseIndex: log.exerciseIndex, place: currentExercise(log)?.workingSets.length ?? 0 };
}

export function isEmpty({ warmupSets, workingSets }: Exercise): boolean {
  return warmupSets.length === 0 && workingSets.length === 0;
}

/** True if the last change removed the last exercise, so that undoing it brings back the exercise. */
export function isLastExerciseRemoved({ session, undo }: LogState): boolean {
  return session?.exercises.length === 0 && (undo.at(-1)?.exercises.length ?? 0) > 0;
}

/** The rename that is the last change; null if the session changed after it, or nothing was renamed. */
export function renameToUndo({ renames, undo }: LogState): Renaming | null {
  const last = renames.at(-1);
  return last && last.undoLength >= undo.length ? last.renaming : null;
}

/** The set under the cursor; null if the cursor is on no set. */
export function placeUnderCursor(log: LogState): SetPlace | null {
  const exercise = currentExercise(log);
  return exercise && log.setCursor !== null ? (setPlaces(exercise)[log.setCursor] ?? null) : null;
}

/** The position of a set in the list, an index into `setPlaces`; -1 if the exercise has no such set. */
export function indexOfPlace(exercise: Exercise, { kind, index }: SetPlace): number {
  return setPlaces(exercise).findIndex((each) => each.kind === kind && each.index === index);
}

/** True if the set line has text, which the summary would hide. */
export function hasLineText({ line }: LogState): boolean {
  return line.text.trim() !== '';
}

/** True while leaving would lose typed text: an unlogged line, a changed set, or waiting lines. */
export function isLinePending(log: LogState, unit: WeightUnit): boolean {
  const exercise = currentExercise(log);
  const edited = log.editing && exercise && setAt(exercise, log.editing);
  const text = log.line.text.trim();
  const isUnchanged = text === '' || (edited && text === formatSet(edited, { unit }));
  return !isUnchanged || log.waitingLines.length > 0;
}

/** The edited set, otherwise the last logged set of the open exercise; null if the exercise has no set. */
export function placeOfLast(log: LogState): SetPlace | null {
  if (log.editing) return log.editing;
  const exercise = currentExercise(log);
  if (!exercise) return null;
  // A warm-up logged after working sets appears above them although it is the last logged set.
  const before = log.undo.at(-1)?.exercises[log.exerciseIndex];
  const warmups = exercise.warmupSets.length;
  if (before && warmups > before.warmupSets.length) return { kind: 'warmup', index: warmups - 1 };
  return setPlaces(exercise).at(-1) ?? null;
}

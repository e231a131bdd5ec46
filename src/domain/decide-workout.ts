/** Decides what an import does with a text of a workout that is already saved. */
import type { Differences } from './fill-empty.js';
import { fillWorkout } from './fill-workout.js';
import type { TrainingSession } from './record.js';
import { isSameRecord } from './same-record.js';
import type { ExerciseKeyOf } from './same-workout.js';

export type WorkoutDecision =
  /** The other text neither adds nor contradicts a value. `differences` is null if both have the same content. */
  | { readonly kind: 'same'; readonly differences: Differences | null }
  /** `session` is the saved session with its empty fields filled. */
  | { readonly kind: 'merged'; readonly session: TrainingSession; readonly differences: Differences }
  /** The other text has changes that are only taken with `--replace`. */
  | { readonly kind: 'changed'; readonly differences: Differences };

/** Formats that people write themselves. A text in them that differs from the saved one was changed on purpose. */
const TYPED_FORMATS: readonly string[] = ['markdown', 'log-snake', 'log-snake-v3'];

/**
 * Compares a saved session with another text of the same workout.
 * @param isUnedited true if the saved text is as it was imported
 */
export function decideWorkout(
  saved: TrainingSession,
  other: TrainingSession,
  keyOf: ExerciseKeyOf,
  { isSameId, isUnedited }: { readonly isSameId: boolean; readonly isUnedited: boolean },
): WorkoutDecision {
  if (isSameRecord(saved, { ...other, _id: saved._id })) return { kind: 'same', differences: null };
  const { session, differences } = fillWorkout(saved, other, keyOf, isSameId);
  const isFilled = differences.filled.size > 0;
  // A difference in a typed log, in a session of this program or in an edited session is deliberate.
  if (isSameId && (isTyped(other) || !isUnedited)) return { kind: 'changed', differences };
  if (isFilled && isUnedited) return { kind: 'merged', session, differences };
  const isTaken = !isFilled && differences.contradicting.size === 0;
  return isTaken ? { kind: 'same', differences } : { kind: 'changed', differences };
}

/** The other text with the id, user and source of the saved session. Empty fields are filled from the saved session. */
export function replaceWorkout(
  saved: TrainingSession,
  other: TrainingSession,
  keyOf: ExerciseKeyOf,
): TrainingSession {
  const { source: _source, ...rest } = other;
  const { _id, userId, userName, source } = saved;
  const named = { ...rest, _id, userId, userName, ...(source && { source }) };
  return fillWorkout(named, saved, keyOf, false).session;
}

function isTyped({ source }: TrainingSession): boolean {
  return source === undefined || TYPED_FORMATS.includes(source.format);
}

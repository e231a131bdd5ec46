/** Fills the empty fields of a session from another text of the same workout. */
import { Differences, fillEmpty, isEmpty } from './fill-empty.js';
import { fillExercises } from './fill-exercise.js';
import { counted } from './format-session.js';
import { pairExercises } from './pair-exercises.js';
import type { TrainingSession } from './record.js';
import { type ExerciseKeyOf, isSameText } from './same-workout.js';
import { dayOf, timeOf } from './session-date.js';

export type FilledWorkout = {
  /** The same object as the saved session if nothing was filled. */
  readonly session: TrainingSession;
  readonly differences: Differences;
};

const HEAD_KEYS: readonly string[] = [
  'dataModelVersion',
  'dataModelType',
  '_id',
  'userId',
  'userName',
  'source',
  'date',
  'exercises',
];

/**
 * The saved session with empty fields filled from another text of the workout.
 * @param isSameId lets the other text have more sets and other names
 */
export function fillWorkout(
  saved: TrainingSession,
  other: TrainingSession,
  keyOf: ExerciseKeyOf,
  isSameId: boolean,
): FilledWorkout {
  const differences = new Differences();
  const paired = pairExercises(saved, other, keyOf, isSameId);
  if (paired.kind === 'contradicting') {
    differences.contradicting.add(paired.what);
    return { session: saved, differences };
  }
  const hasSupersets = saved.exercises.some(({ supersetGroup }) => !isEmpty(supersetGroup));
  // The same letter may name different supersets in the two texts.
  const skipped = hasSupersets ? ['supersetGroup'] : [];
  const exercises = [...saved.exercises];
  for (const { own, others } of paired.pairs) {
    const before = own.flatMap((index) => exercises[index] ?? []);
    const after = fillExercises(before, others, differences, skipped);
    for (const [at, exercise] of after.entries()) exercises[own[at] ?? at] = exercise;
    for (const { Name } of others) {
      if (!before.some((each) => keyOf(each.Name) === keyOf(Name))) differences.renamed.add(Name);
    }
  }
  for (const exercise of paired.added) {
    const { supersetGroup: _group, ...alone } = exercise;
    exercises.push({ ...(hasSupersets ? alone : exercise), Order: exercises.length + 1 });
  }
  if (paired.added.length > 0) differences.filled.add(counted(paired.added.length, 'exercise'));
  const isFocusOther = saved.focus !== null && other.focus !== null && !isSameText(saved.focus, other.focus);
  if (isFocusOther) differences.renamed.add(String(other.focus));
  const head = fillEmpty(saved, other, differences, {
    skipped: isFocusOther ? [...HEAD_KEYS, 'focus'] : HEAD_KEYS,
    place: '',
  });
  const date = fillDate(saved.date, other.date, differences);
  if (differences.filled.size === 0) return { session: saved, differences };
  return { session: { ...head, date, exercises }, differences };
}

/** Adds the time of day of the other text if `own` is only a day. */
function fillDate(own: string, other: string, { filled, contradicting }: Differences): string {
  if (dayOf(own) !== dayOf(other)) contradicting.add('date');
  else if (timeOf(own) === null && timeOf(other) !== null) {
    filled.add('time of day');
    return other;
  } else if (timeOf(own) !== null && timeOf(other) !== null && timeOf(own) !== timeOf(other)) {
    contradicting.add('time of day');
  }
  return own;
}

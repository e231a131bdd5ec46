/** Finds the records that new sets of a session have added. */
import type { Athlete } from '../athlete.js';
import type { DoneExercise } from './done-exercise.js';
import { RecordBook } from './records.js';
import type { PersonalBests, TrainingRecord } from './training-record.js';

export type SessionBefore = {
  readonly personalBests: PersonalBests;
  readonly athlete: Athlete;
};

/**
 * The records that the new sets add to a session.
 * @param before the exercise without the new sets
 * @param after the exercise with the new sets
 */
export function freshRecords(
  { personalBests, athlete }: SessionBefore,
  before: readonly DoneExercise[],
  after: readonly DoneExercise[],
): readonly TrainingRecord[] {
  const enter = (done: readonly DoneExercise[]) => new RecordBook(athlete, personalBests).enter(done);
  const known = enter(before).map(idOf);
  return enter(after).filter((record) => {
    const at = known.indexOf(idOf(record));
    // Remove only one match: a load on a bar and the same load added to body weight have equal ids.
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function idOf({ kind, value, weightKg, beat }: TrainingRecord): string {
  // Each load has its own record of most repetitions.
  return [kind, value, kind === 'reps' ? weightKg : null, beat.value, beat.date].join(' ');
}

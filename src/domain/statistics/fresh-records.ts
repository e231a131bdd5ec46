/** The records that a session has with its last sets and had not without them: what a set just logged has beaten. */
import type { OneRepMaxFormula } from '../one-rep-max.js';
import type { BodyWeights } from './body-weights.js';
import type { DoneExercise } from './done-exercise.js';
import { type PersonalBests, RecordBook, type TrainingRecord } from './records.js';

export type SessionBefore = {
  /** What stood before the session. */
  readonly personalBests: PersonalBests;
  readonly bodyWeights: BodyWeights;
  readonly formula: OneRepMaxFormula | undefined;
};

/**
 * In the order of `recordsOfAllTime`, the most telling first.
 * @param without the exercise in the session without the sets, once or more often
 * @param within the exercise in the session with them
 */
export function freshRecords(
  { personalBests, bodyWeights, formula }: SessionBefore,
  without: readonly DoneExercise[],
  within: readonly DoneExercise[],
): readonly TrainingRecord[] {
  const enter = (done: readonly DoneExercise[]) =>
    new RecordBook(bodyWeights, formula, personalBests).enter(done);
  const known = enter(without).map(idOf);
  return enter(within).filter((record) => {
    const at = known.indexOf(idOf(record));
    // Each stands for one: a load on a bar and the same on the body have records that read alike.
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function idOf({ kind, value, weightKg, beat }: TrainingRecord): string {
  // Of most repetitions there is one for each load.
  return [kind, value, kind === 'reps' ? weightKg : null, beat.value, beat.date].join(' ');
}

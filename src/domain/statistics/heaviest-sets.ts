/** The heaviest set of an exercise in each session. */

import { isOnBody, repsOf, signedKg } from './best-reps.js';
import { bySession, type DoneExercise, type DoneSet } from './done-exercise.js';

export type SessionHeaviest = {
  readonly date: string;
  readonly sessionId: string;
  /** The load as recorded. For body weight exercises the added load, negative for assistance. */
  readonly weightKg: number;
  /** The most repetitions at this load in the session. */
  readonly reps: number;
};

/**
 * The heaviest set of each session, oldest first. Only the more frequent kind counts: external loads or loads on the
 * body.
 */
export function heaviestSets(exercises: readonly DoneExercise[]): readonly SessionHeaviest[] {
  const isLifted = (set: DoneSet) => repsOf(set) > 0 && (set.weightKg !== null || isOnBody(set));
  const lifted = exercises.flatMap(({ sets }) => sets.filter(isLifted));
  const onBody = lifted.filter(isOnBody).length;
  const isCompared = (set: DoneSet) => isLifted(set) && isOnBody(set) === onBody * 2 > lifted.length;
  return bySession(exercises).flatMap((inSession) => {
    let best: SessionHeaviest | null = null;
    for (const { session, sets } of inSession) {
      for (const set of sets.filter(isCompared)) {
        const [weightKg, reps] = [signedKg(set), repsOf(set)];
        const isBetter =
          best === null || weightKg > best.weightKg || (weightKg === best.weightKg && reps > best.reps);
        if (isBetter) best = { date: session.date, sessionId: session.id, weightKg, reps };
      }
    }
    return best ? [best] : [];
  });
}

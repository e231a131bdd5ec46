/** The heaviest set of an exercise in each of its sessions. */

import { isOnBody, repsOf, signedKg } from './best-reps.js';
import { bySession, type DoneExercise, type DoneSet } from './done-exercise.js';

export type SessionHeaviest = {
  readonly date: string;
  readonly sessionId: string;
  /** As recorded; what was added to the body, less than 0 for help. */
  readonly weightKg: number;
  /** The most it was lifted for in that session. */
  readonly reps: number;
};

/**
 * The sessions in which a load was lifted at least once, oldest first. What hangs on the body is not compared with
 * what lies on a bar: of both kinds it is the one with more sets.
 * @param exercises of one name
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

/** The best estimated one-rep maximum of an exercise in each session. */
import { estimateOneRepMaxKg, type OneRepMaxFormula } from '../one-rep-max.js';
import type { LoadMode } from '../record.js';
import type { BodyWeights } from './body-weights.js';
import { bySession, type DoneExercise } from './done-exercise.js';

/** The best estimate of a session. */
export type SessionEstimate = {
  readonly date: string;
  readonly sessionId: string;
  readonly e1rmKg: number;
  /** The load as recorded, of the set with this estimate; the first such set if there are several. */
  readonly weightKg: number | null;
  readonly loadMode?: LoadMode | undefined;
  readonly reps: number;
  readonly rpe: number | null;
};

/** The sessions that have an estimate, oldest first. @param exercises occurrences of one exercise */
export function bestEstimates(
  exercises: readonly DoneExercise[],
  bodyWeights: BodyWeights,
  formula: OneRepMaxFormula | undefined,
): readonly SessionEstimate[] {
  return bySession(exercises).flatMap((inSession) => {
    let best: SessionEstimate | null = null;
    for (const { session, sets } of inSession) {
      for (const set of sets) {
        const e1rmKg = estimateOneRepMaxKg(set, bodyWeights(session.date), formula);
        if (e1rmKg === null || (best && e1rmKg <= best.e1rmKg)) continue;
        const { weightKg, loadMode, rpe } = set;
        const reps = set.repCount?.full ?? 0;
        best = { date: session.date, sessionId: session.id, e1rmKg, weightKg, loadMode, reps, rpe };
      }
    }
    return best ? [best] : [];
  });
}

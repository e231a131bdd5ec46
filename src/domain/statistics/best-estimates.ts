/** The best estimated one-rep maximum of an exercise, in each session and in one occurrence. */
import { type Athlete, bodyWeightOn } from '../athlete.js';
import { estimateOneRepMaxKg, type OneRepMaxFormula } from '../one-rep-max.js';
import type { ExerciseOccurrence } from '../read-models/exercise-history.js';
import type { LoadMode } from '../record.js';
import { zeroLoadReader } from '../zero-load.js';
import type { BodyWeights } from './body-weights.js';
import { bySession, type DoneExercise, type DoneSet } from './done-exercise.js';

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
    const sets = inSession.flatMap((done) => done.sets);
    const [first] = inSession;
    if (!first) return [];
    const { id: sessionId, date } = first.session;
    const best = bestEstimateOf(sets, bodyWeights(date), formula);
    if (!best) return [];
    const { weightKg, loadMode, rpe, repCount } = best.set;
    const reps = repCount?.full ?? 0;
    return [{ date, sessionId, e1rmKg: best.e1rmKg, weightKg, loadMode, reps, rpe }];
  });
}

/** The best estimate in kg; null if no set has one. In a bodyweight exercise, a load of 0 is body weight. */
export function estimateOfOccurrence(
  { name, date, workingSets }: Pick<ExerciseOccurrence, 'name' | 'date' | 'workingSets'>,
  athlete: Athlete,
): number | null {
  const sets = workingSets.map(zeroLoadReader(name));
  return bestEstimateOf(sets, bodyWeightOn(athlete, date), athlete.oneRepMaxFormula)?.e1rmKg ?? null;
}

type EstimatedSet = Pick<DoneSet, 'weightKg' | 'loadMode' | 'repCount' | 'rpe'>;

/** The set with the best estimate, the first one if several are equal; null if no set has an estimate. */
function bestEstimateOf<T extends EstimatedSet>(
  sets: readonly T[],
  bodyWeightKg: number | null,
  formula: OneRepMaxFormula | undefined,
): { readonly set: T; readonly e1rmKg: number } | null {
  let best: { readonly set: T; readonly e1rmKg: number } | null = null;
  for (const set of sets) {
    const e1rmKg = estimateOneRepMaxKg(set, bodyWeightKg, formula);
    if (e1rmKg !== null && (best === null || e1rmKg > best.e1rmKg)) best = { set, e1rmKg };
  }
  return best;
}

/** The target of weekly hard sets per muscle. */
import type { Athlete } from '../athlete.js';
import { muscleName, UNASSIGNED } from './hard-sets.js';

/** A range of hard sets per week; both ends belong to it. */
export type MuscleTarget = { readonly min: number; readonly max: number };

/** Hard sets a week: the minimum effective volume, and the maximum recoverable volume of most people. */
const USUAL_TARGET: MuscleTarget = { min: 10, max: 20 };

/** The muscle's own target, else the athlete's `default`, else 10 to 20. Null for `unassigned`. */
export function muscleTargetOf({ muscleTargets = {} }: Athlete, muscle: string): MuscleTarget | null {
  const name = muscleName(muscle);
  if (name === UNASSIGNED) return null;
  const own = Object.entries(muscleTargets).find(([each]) => muscleName(each) === name);
  return own?.[1] ?? muscleTargets.default ?? USUAL_TARGET;
}

export function compareWithTarget(sets: number, { min, max }: MuscleTarget): 'below' | 'within' | 'above' {
  if (sets < min) return 'below';
  return sets > max ? 'above' : 'within';
}

/** How many hard sets a week a muscle is to have, and whether it had them. */
import type { Athlete } from '../athlete.js';
import { muscleName, UNASSIGNED } from './hard-sets.js';

export type MuscleTarget = { readonly min: number; readonly max: number };

/** Ten sets a week grow more than fewer do, and twenty are what most recover from (gymcoach's MEV and MRV). */
const USUAL_TARGET: MuscleTarget = { min: 10, max: 20 };

/** The target of a muscle: its own, the athlete's `default`, else 10 to 20; null where nobody knows the muscle. */
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

/** The all-time bests of one exercise, from its personal bests. */

import type { WeightUnit } from '../weight.js';
import type { BestAtLoad, PersonalBest } from './best-reps.js';
import { heaviestEver } from './heaviest-ever.js';
import type { PersonalBests } from './training-record.js';

/** Each best with its date; null if no set qualifies. */
export type BestEver = {
  readonly heaviest: BestAtLoad | null;
  readonly e1rm: PersonalBest | null;
  readonly mostReps: BestAtLoad | null;
  readonly sessionVolume: PersonalBest | null;
};

/** @param unit see `heaviestEver` */
export function bestEver(personalBests: PersonalBests, unit: WeightUnit): BestEver {
  const { e1rm = null, sessionVolume = null } = personalBests.figures;
  return {
    heaviest: heaviestEver(personalBests, unit),
    e1rm,
    mostReps: mostRepsOf(personalBests.reps),
    sessionVolume,
  };
}

function mostRepsOf(reps: readonly BestAtLoad[]): BestAtLoad | null {
  return reps.reduce<BestAtLoad | null>(
    (most, each) => (most === null || each.value > most.value ? each : most),
    null,
  );
}

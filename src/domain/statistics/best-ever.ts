/** The best there ever was of one exercise, from what stands. */

import type { BestAtLoad, Standing } from './best-reps.js';
import { heaviestEver } from './heaviest-ever.js';
import type { PersonalBests } from './records.js';

/** Each with the day it was done on; null where no set has what it takes. */
export type BestEver = {
  readonly heaviest: BestAtLoad | null;
  readonly e1rm: Standing | null;
  readonly mostReps: BestAtLoad | null;
  readonly sessionVolume: Standing | null;
};

export function bestEver(personalBests: PersonalBests): BestEver {
  const { e1rm = null, sessionVolume = null } = personalBests.figures;
  return {
    heaviest: heaviestEver(personalBests),
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

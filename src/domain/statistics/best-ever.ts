/** The best there ever was of one exercise, from what stands. */
import { heaviestEver } from './heaviest-ever.js';
import type { Standings } from './records.js';
import type { LoadStanding, Standing } from './reps-standing.js';

/** Each with the day it was done on; null where no set has what it takes. */
export type BestEver = {
  readonly heaviest: LoadStanding | null;
  readonly e1rm: Standing | null;
  readonly mostReps: LoadStanding | null;
  readonly sessionVolume: Standing | null;
};

export function bestEver(standings: Standings): BestEver {
  const { e1rm = null, sessionVolume = null } = standings.figures;
  return { heaviest: heaviestEver(standings), e1rm, mostReps: mostRepsOf(standings.reps), sessionVolume };
}

function mostRepsOf(reps: readonly LoadStanding[]): LoadStanding | null {
  return reps.reduce<LoadStanding | null>(
    (most, each) => (most === null || each.value > most.value ? each : most),
    null,
  );
}

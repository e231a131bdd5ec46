/** The most repetitions at each load of one exercise. */
import type { DoneSet } from './done-exercise.js';
import { Frontier } from './frontier.js';

/** The best value so far of one kind, and the date on which it was reached. */
export type PersonalBest = { readonly value: number; readonly date: string };

/** A set with more repetitions than any earlier set at its load or a heavier load. */
export type RepsRecord = { readonly set: DoneSet; readonly beat: PersonalBest };

/** The most repetitions at one load, and the date on which they were first reached. */
export type BestAtLoad = PersonalBest & {
  /** The load as recorded. Assistance is negative; a set without a load counts as 0. */
  readonly loadKg: number;
  /** True if body weight is part of the load. */
  readonly isOnBody: boolean;
};

/** Loads are compared to 5 decimals of a kilogram: finer differences come from unit conversion. */
const LOADS_PER_KG = 1e5;

/** Collects the most repetitions at each load, session by session. */
export class BestReps {
  private readonly atLoad = new Map<string, BestAtLoad>();
  private readonly frontier: Frontier;

  /** @param personalBests the bests to start from */
  constructor(personalBests: readonly BestAtLoad[] = []) {
    for (const best of personalBests) {
      this.atLoad.set(keyOf(best), best);
    }
    this.frontier = new Frontier(personalBests.map((best) => ({ ...best, reps: best.value })));
  }

  /** The current bests; a new `BestReps` can continue from them. */
  get personalBests(): readonly BestAtLoad[] {
    return [...this.atLoad.values()];
  }

  /** Adds the sets of a session and returns its records, at most one per load. A new load gives no record. */
  enter(sets: readonly DoneSet[], date: string): readonly RepsRecord[] {
    const records = new Map<string, RepsRecord>();
    const bestOfSession = new Map<string, BestAtLoad>();
    for (const set of sets) {
      const reps = repsOf(set);
      if (reps === 0) continue;
      const loadKg = Math.round(signedKg(set) * LOADS_PER_KG) / LOADS_PER_KG;
      const load = { loadKg, isOnBody: isOnBody(set) };
      const key = keyOf(load);
      if (reps > (bestOfSession.get(key)?.value ?? 0)) {
        bestOfSession.set(key, { value: reps, date, ...load });
      }
      if (!this.frontier.add({ ...load, reps })) continue;
      const beat = this.atLoad.get(key);
      if (beat) records.set(key, { set, beat: { value: beat.value, date: beat.date } });
    }
    for (const [key, best] of bestOfSession) {
      if (best.value > (this.atLoad.get(key)?.value ?? 0)) this.atLoad.set(key, best);
    }
    return [...records.values()];
  }
}

function keyOf({ loadKg, isOnBody: isBody }: Pick<BestAtLoad, 'loadKg' | 'isOnBody'>): string {
  return `${isBody ? 'body' : 'bar'} ${loadKg}`;
}

/** Full repetitions; 0 if they were not counted. */
export function repsOf({ repCount }: DoneSet): number {
  return repCount?.full ?? 0;
}

export function isOnBody({ loadMode }: DoneSet): boolean {
  return loadMode !== undefined;
}

/** The load as recorded. Assistance is negative; a set without a load counts as 0. */
export function signedKg({ weightKg, loadMode }: Pick<DoneSet, 'weightKg' | 'loadMode'>): number {
  return loadMode === 'assisted' ? -(weightKg ?? 0) : (weightKg ?? 0);
}

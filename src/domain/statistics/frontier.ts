/** Compares sets of an exercise by both load and repetitions. */

/** The load and the full repetitions of a set. */
export type LoadAndReps = {
  /** The load as recorded. Assistance is negative; a set without a load counts as 0. */
  readonly loadKg: number;
  readonly reps: number;
  /** True if body weight is part of the load. Such loads are not compared with external loads. */
  readonly isOnBody: boolean;
};

/** The sets that no other set equals or exceeds in both load and repetitions (a Pareto frontier). */
export class Frontier {
  private found: readonly LoadAndReps[] = [];

  constructor(sets: readonly LoadAndReps[] = []) {
    for (const set of sets) this.add(set);
  }

  /** The sets of the frontier; a new `Frontier` can continue from them. */
  get sets(): readonly LoadAndReps[] {
    return this.found;
  }

  /** True if an added set has at least this load and these repetitions. */
  covers(set: LoadAndReps): boolean {
    return this.found.some((each) => isCovered(set, each));
  }

  /** Adds a set. Returns false if the frontier already covers it. */
  add(set: LoadAndReps): boolean {
    if (this.covers(set)) return false;
    this.found = [...this.found.filter((each) => !isCovered(each, set)), set];
    return true;
  }
}

function isCovered(set: LoadAndReps, by: LoadAndReps): boolean {
  return by.isOnBody === set.isOnBody && by.loadKg >= set.loadKg && by.reps >= set.reps;
}

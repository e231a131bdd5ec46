/**
 * Finds sets whose estimated maximum cannot be a record, because an earlier set had at least their load and
 * repetitions. The estimate of the earlier set can be lower if it is from another formula.
 */
import { type EstimateGroup, estimateGroup, type OneRepMaxFormula } from '../one-rep-max.js';
import { isOnBody, repsOf, signedKg } from './best-reps.js';
import type { DoneSet } from './done-exercise.js';
import { Frontier, type LoadAndReps } from './frontier.js';

/** For each group of comparable estimates, the sets with the most repetitions at their load or a heavier one. */
export type CoveringSets = Readonly<Partial<Record<EstimateGroup, readonly LoadAndReps[]>>>;

export class EstimateCover {
  private readonly frontiers: Map<EstimateGroup, Frontier>;

  /** @param covering the sets to start from */
  constructor(
    private readonly formula: OneRepMaxFormula | undefined,
    covering: CoveringSets,
  ) {
    const groups = Object.entries(covering) as [EstimateGroup, readonly LoadAndReps[]][]; // the cast is safe: these are the keys of the type
    this.frontiers = new Map(groups.map(([group, sets]) => [group, new Frontier(sets)]));
  }

  /** The current sets; a new `EstimateCover` can continue from them. */
  get covering(): CoveringSets {
    return Object.fromEntries([...this.frontiers].map(([group, { sets }]) => [group, sets]));
  }

  /** Adds the sets of a session. Returns those whose estimate can be a record. */
  enter(sets: readonly DoneSet[]): readonly DoneSet[] {
    return sets.filter((set) => {
      const values = { loadKg: signedKg(set), reps: repsOf(set), isOnBody: isOnBody(set) };
      if (values.reps === 0) return false;
      const own = estimateGroup(set, this.formula);
      const isCovered = [...this.frontiers].some(
        ([group, frontier]) => group !== own && frontier.covers(values),
      );
      const frontier = this.frontiers.get(own) ?? new Frontier();
      this.frontiers.set(own, frontier);
      frontier.add(values);
      return !isCovered;
    });
  }
}

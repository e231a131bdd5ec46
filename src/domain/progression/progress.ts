/**
 * The common input of the rules of progression: last time's sets, the number of planned sets, and limits to an
 * increase.
 */
import type { SetTarget } from '../record.js';
import { type LoadKeys, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { keysToSuggest } from './available-loads.js';
import { type LastSet, lastSetsOf } from './last-sets.js';
import type { RepRange } from './reasons.js';
import type { LoadOwner } from './rounded-loads.js';
import type { PastOccurrence, SuggestionInput } from './suggestion.js';
import type { TimeOff } from './time-off.js';

export type Progress = {
  readonly input: SuggestionInput;
  /** At least one set. Sets without a full rep are left out, unless all are. */
  readonly last: readonly LastSet[];
  /** The number of sets done last time; more than `last` has if some are left out. */
  readonly doneCount: number;
  /** The number of planned sets, at least 1. */
  readonly count: number;
  readonly timeOff: TimeOff;
  /** True if the first working set of last time was below the bottom of its range. */
  readonly isBelow: boolean;
  /** True if the load shrinks because the first set was below the bottom of the range in two sessions. */
  readonly isTooHeavy: boolean;
};

/** Without a target RPE, no load is added above this one. */
const MAX_RPE = 9;
/** With a target RPE, load is still added this much above it. */
const RPE_TOLERANCE = 0.5;
const HIGHEST_RPE = 10;

/** Above this RPE no load is added; at most 10. */
export function maxRpeOf(targetRpe: number | undefined): number {
  return targetRpe === undefined ? MAX_RPE : Math.min(targetRpe + RPE_TOLERANCE, HIGHEST_RPE);
}

/** The highest RPE of the sets; null if no set has an RPE. */
export function highestRpe(sets: readonly Pick<LastSet, 'set'>[]): number | null {
  const rpes = sets.flatMap(({ set }) => (set.rpe === null ? [] : [set.rpe]));
  return rpes.length === 0 ? null : Math.max(...rpes);
}

/** The load keys of a goal or a set target; null if it has no load. */
export function goalLoadKeys({
  weightKg,
  enteredWeight,
  loadMode,
}: Pick<SetTarget, 'weightKg' | 'enteredWeight' | 'loadMode'>): LoadKeys | null {
  if (weightKg === undefined) return null;
  return { weightKg, ...(enteredWeight && { enteredWeight }), ...(loadMode && { loadMode }) };
}

/** True if the goal has a load of the same kind as the set, and its suggested load is lighter. */
export function isLighterGoal(goal: LoadKeys | null, set: LastSet, owner: LoadOwner): boolean {
  const load = goal && loadOf(goal);
  if (!load || (load.mode === 'external') !== (set.values.loadMode === undefined)) return false;
  const [goalKg, setKg] = [goal, set.values].map((keys) => signedKg(keysToSuggest(keys, owner)));
  return (goalKg ?? 0) < (setKg ?? 0) - LIGHTER_BY_KG;
}

/** More than the rounding of converted pounds. */
const LIGHTER_BY_KG = 0.01;

/**
 * True if the first working set of the occurrence was below the bottom of the range that a program planned for it, or
 * else of `range`.
 */
export function isBelow(occurrence: PastOccurrence | undefined, range: RepRange): boolean {
  const [first] = lastSetsOf(occurrence?.workingSets ?? []);
  const own = first && occurrence?.targets?.get(first.set)?.repRange;
  return first !== undefined && first.reps < (own ?? range).min;
}

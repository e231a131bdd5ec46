/** The common input of the rules of progression: last time's sets, the planned sets, and what limits an increase. */
import type { SetTarget } from '../record.js';
import { type LoadKeys, loadOf } from '../set-notation/load.js';
import { signedKg } from '../statistics/best-reps.js';
import { isRoundingOf } from './available-loads.js';
import { type LastSet, lastSetsOf } from './last-sets.js';
import type { RepRange } from './reasons.js';
import type { LoadOwner } from './rounded-loads.js';
import type { PastOccurrence, SuggestionInput } from './suggestion.js';
import type { TimeOff } from './time-off.js';

export type Progress = {
  readonly input: SuggestionInput;
  /** Last time's sets, at least one. Sets without a full rep may be in `failed` instead. */
  readonly last: readonly LastSet[];
  /** The sets without a full rep that `last` leaves out. */
  readonly failed: readonly LastSet[];
  /** The length of `last` before sets of other ranges are left out. */
  readonly doneCount: number;
  /** The number of planned sets, at least 1. */
  readonly count: number;
  readonly timeOff: TimeOff;
  /** True if the first working set of last time was below the bottom of its range. */
  readonly isBelow: boolean;
  /** True if the first set was below its range in the last two sessions. False in a deload week. */
  readonly isTooHeavy: boolean;
};

/** Without a target RPE, no load is added above this RPE. */
const MAX_RPE = 9;
/** With a target RPE, load is added up to this much above the target. */
const RPE_TOLERANCE = 0.5;
const HIGHEST_RPE = 10;

/** The highest RPE at which load is added, at most 10. */
export function maxRpeOf(targetRpe: number | undefined): number {
  return targetRpe === undefined ? MAX_RPE : Math.min(targetRpe + RPE_TOLERANCE, HIGHEST_RPE);
}

/** The highest RPE of the sets; null if no set has an RPE. */
export function highestRpe(sets: readonly Pick<LastSet, 'set'>[]): number | null {
  const rpes = sets.flatMap(({ set }) => (set.rpe === null ? [] : [set.rpe]));
  return rpes.length === 0 ? null : Math.max(...rpes);
}

/** The load keys of a goal or a set target; null without a load. */
export function goalLoadKeys({
  weightKg,
  enteredWeight,
  loadMode,
}: Pick<SetTarget, 'weightKg' | 'enteredWeight' | 'loadMode'>): LoadKeys | null {
  if (weightKg === undefined) return null;
  return { weightKg, ...(enteredWeight && { enteredWeight }), ...(loadMode && { loadMode }) };
}

/** True if the goal's load is lighter than the set's by more than rounding. False if only one is external. */
export function isLighterGoal(goal: LoadKeys | null, { values }: LastSet, owner: LoadOwner): boolean {
  const load = goal && loadOf(goal);
  if (!load || (load.mode === 'external') !== (values.loadMode === undefined)) return false;
  return signedKg(goal) < signedKg(values) - LIGHTER_BY_KG && !isRoundingOf(goal, values, owner);
}

/** More than 0.05 lb, the rounding of converted pounds. */
const LIGHTER_BY_KG = 0.03;

/** True if the first working set was below the range that a program planned for it, or else below `range`. */
export function isBelow(occurrence: PastOccurrence | undefined, range: RepRange): boolean {
  const [first] = lastSetsOf(occurrence?.workingSets ?? []);
  const own = first && occurrence?.targets?.get(first.set)?.repRange;
  return first !== undefined && first.reps < (own ?? range).min;
}

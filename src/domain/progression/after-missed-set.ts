/** Adjusts the suggested sets of today to earlier sets of today that missed their targets. */
import type { Goal, WorkingSet } from '../record.js';
import { isSameLoad, type Load, loadKeys, loadOf } from '../set-notation/load.js';
import { asShown } from '../set-notation/recorded-load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { withLoad } from '../set-notation/set-values.js';
import { valuesOf } from '../set-notation/values-of.js';
import { signedKg } from '../statistics/best-reps.js';
import { couldNotReach, isAtFailure, type Miss } from './at-failure.js';
import { inUnitOfSuggestion, lighterLoad, roundedDown, roundedUp, shareOfLoad } from './available-loads.js';
import { withLoadAndReps, withReps } from './last-sets.js';
import {
  farBelowWords,
  fewerRepsWords,
  lessAfterMissWords,
  noLighterLoadWords,
  noMoreRepsWords,
  noStepWords,
} from './lighter-words.js';
import { type RepRange, suggested } from './reasons.js';
import { repsAsHard } from './reps-as-hard.js';
import type { LoadOwner } from './rounded-loads.js';
import { isComparable } from './step-back.js';
import type { SuggestedSet } from './suggestion.js';

/** The share of the load for the sets after a set that could not reach its range. */
const SHARE_AFTER_FAILURE = 0.9;

/** Below this share of the missed set's load, the bottom of the range is too easy. */
const MUCH_LIGHTER_SHARE = 0.88;

/** More than the rounding of converted pounds. */
const LIGHTER_BY_KG = 0.01;

/** The exercise of today: its goal, and the sets done so far. */
export type Today = { readonly goal: Goal; readonly done: readonly WorkingSet[] };

/**
 * Adjusts the sets after each missed set of today: less load, fewer reps, or no increase.
 * @param sets the suggested sets, of done sets too
 */
export function adjustToMisses(
  sets: readonly SuggestedSet[],
  { goal, done }: Today,
  owner: LoadOwner,
): readonly SuggestedSet[] {
  let adjusted = sets;
  for (const [place, set] of done.entries()) {
    if (set.repCount === null || set.setType === 'dropset') continue;
    const range = rangeOf(goal, place);
    // Without a range, only a set without a full rep is missed.
    if (!range && set.repCount.full > 0) continue;
    const miss = { place, set, reps: set.repCount.full, min: range?.min ?? 1 };
    const isFailed = couldNotReach(set, miss.min);
    const plan = adjusted[place]?.values;
    if (plan && isSkipped(set, plan)) continue;
    if (plan && isDoneAsPlanned(set, plan, { before: done[place - 1], owner })) continue;
    const planned = plan?.repCount?.full ?? 0;
    const isMissed = miss.reps < miss.min || (isAtFailure(set) && miss.reps < planned);
    if (!isMissed) continue;
    adjusted = adjusted.map((next, at) => {
      if (at <= place) return next;
      const same = withoutStep(next, at, miss, owner);
      return isFailed
        ? afterFailure(same, at, miss, rangeOf(goal, at) ?? range ?? plannedReps(next), owner)
        : same;
    });
  }
  return adjusted;
}

/** True for `0x0` in place of a set with a load: the set was not tried, so it says nothing about the load. */
export function isSkipped(
  { weightKg, loadMode, repCount }: Pick<WorkingSet, 'weightKg' | 'loadMode' | 'repCount'>,
  plan: SetValues,
): boolean {
  return weightKg === 0 && !loadMode && repCount?.full === 0 && !plan.loadMode && (plan.weightKg ?? 0) > 0;
}

/** True for the planned reps or more, at the planned load or at the heavier load of the set before. */
function isDoneAsPlanned(
  set: WorkingSet,
  plan: SetValues,
  { before, owner }: { readonly before: WorkingSet | undefined; readonly owner: LoadOwner },
): boolean {
  const loadShown = (each: WorkingSet) => loadOf(asShown(valuesOf(each), owner.athlete.unit ?? 'kg'));
  if (!plan.repCount || (set.repCount?.full ?? 0) < plan.repCount.full) return false;
  if (isSameLoad(loadShown(set), loadOf(plan))) return true;
  const follows = before !== undefined && isSameLoad(loadShown(set), loadShown(before));
  return follows && signedKg(set) > signedKg(plan);
}

/** If today's last set was far below its range, the next set's reason says so, unless the next set is lighter. */
export function warnOfMiss(sets: readonly SuggestedSet[], { goal, done }: Today): readonly SuggestedSet[] {
  const place = done.length - 1;
  const set = done[place];
  const range = rangeOf(goal, place);
  if (!set || !range || set.repCount === null || set.setType === 'dropset') return sets;
  const { min } = range;
  if (!couldNotReach(set, Math.floor(min / 2) + 1)) return sets;
  const words = farBelowWords({ place, set, reps: set.repCount.full, min });
  return sets.map((next, at) =>
    at === done.length && !isLighter(next.values, set) ? { ...next, reason: next.reason + words } : next,
  );
}

/** True if the load of the planned set is known and is lighter than that of the set of today. */
function isLighter(next: SetValues, set: WorkingSet): boolean {
  return loadOf(next) !== null && signedKg(next) < signedKg(set);
}

function rangeOf({ setTargets, repRange }: Goal, place: number): RepRange | null {
  return setTargets?.[place]?.repRange ?? repRange ?? null;
}

/** The range of a set without a goal: its planned reps. */
function plannedReps({ values }: SuggestedSet): RepRange {
  const reps = Math.max(1, values.repCount?.full ?? 1);
  return { min: reps, max: reps };
}

function withoutStep(next: SuggestedSet, at: number, miss: Miss, owner: LoadOwner): SuggestedSet {
  if (!next.withoutStep) return next;
  return suggested(at, notHeavier(next.withoutStep, owner), noStepWords(miss));
}

/** The set at a load that exists and is not heavier. */
function notHeavier(values: SetValues, owner: LoadOwner): SetValues {
  const lighter = roundedUp(values, owner) ? roundedDown(values, owner) : null;
  return lighter ? withLoad(values, lighter) : inUnitOfSuggestion(values, owner);
}

function afterFailure(
  next: SuggestedSet,
  at: number,
  miss: Miss,
  range: RepRange,
  owner: LoadOwner,
): SuggestedSet {
  const from = loadOf(miss.set);
  const to = from && loadAfter(from, miss, owner);
  if (!from || !to) return withoutLighterLoad(next, at, miss);
  const { place: afterMiss } = miss;
  // If no load is planned, the load would be that of the missed set.
  const isLoadOpen = loadOf(next.values) === null;
  const [nextKg, toKg] = [signedKg(next.values), signedKg(loadKeys(to))];
  // At the load of the missed set, at most its reps are planned.
  const isLoadKept = toKg >= signedKg(miss.set) - LIGHTER_BY_KG && nextKg >= toKg - LIGHTER_BY_KG;
  const isReduced = isComparable(next.values, to) && (nextKg > toKg + LIGHTER_BY_KG || isLoadKept);
  if (!isLoadOpen && !isReduced) return { ...withFewerReps(next, at, miss, range), afterMiss };
  const { reps, isAsHard } = repsAfter(miss, { from, to, planned: next.values.repCount?.full, range });
  const values = inUnitOfSuggestion(withLoadAndReps(next.values, to, reps), owner);
  const reason = lessAfterMissWords(
    { from, to, unit: owner.athlete.unit ?? 'kg' },
    miss,
    isAsHard ? reps : null,
  );
  return { ...suggested(at, values, reason), afterMiss };
}

/** The load nearest to 10 % less; after 0 reps, always lighter. Null for a load of 0, or without such a load. */
function loadAfter(from: Load, { reps }: Miss, owner: LoadOwner): Load | null {
  if (from.value === 0) return null;
  return (reps === 0 ? lighterLoad : shareOfLoad)(from, SHARE_AFTER_FAILURE, owner);
}

/** `from`: the missed set's load. `to`, `planned` and `range`: the load, planned reps and range of the next set. */
type AfterMiss = {
  readonly from: Load;
  readonly to: Load;
  readonly planned: number | undefined;
  readonly range: RepRange;
};

/** Limits the reps to one less than would be as hard as the missed set (RTS table), but at least `range.min`. */
function withFewerReps(next: SuggestedSet, at: number, miss: Miss, range: RepRange): SuggestedSet {
  const load = loadOf(next.values);
  const planned = next.values.repCount?.full;
  if (!load || planned === undefined) return next;
  // The table has no row for a set without a full rep, so the set counts as one rep.
  const counted = { ...miss.set, repCount: { full: Math.max(1, miss.reps), partial: 0 } };
  const asHard = repsAsHard(counted, load) ?? Number.POSITIVE_INFINITY;
  const most = Math.max(range.min, asHard - 1);
  return planned <= most ? next : suggested(at, withReps(next.values, most), fewerRepsWords(miss));
}

/** The reps of the set after a missed set. `isAsHard` is true if the RTS table decides them. */
function repsAfter(
  { set, reps }: Miss,
  { from, to, planned = reps, range: { min, max } }: AfterMiss,
): { readonly reps: number; readonly isAsHard: boolean } {
  const [fromKg, toKg] = [from, to].map((load) => signedKg(loadKeys(load))) as [number, number]; // one for each load
  if (toKg >= fromKg) return { reps: Math.min(planned, reps), isAsHard: false };
  const asHard = toKg < MUCH_LIGHTER_SHARE * fromKg ? repsAsHard(set, to) : null;
  if (asHard === null || asHard - 1 <= min) return { reps: min, isAsHard: false };
  return { reps: Math.min(asHard - 1, max), isAsHard: asHard - 1 <= max };
}

/** The next set if no lighter load exists: at most the reps of the missed set, or one rep after 0 reps. */
function withoutLighterLoad(next: SuggestedSet, at: number, miss: Miss): SuggestedSet {
  const { repCount } = next.values;
  if (!repCount || (miss.reps > 0 && repCount.full <= miss.reps)) return next;
  if (miss.reps === 0) return suggested(at, withReps(next.values, 1), noLighterLoadWords(miss));
  return suggested(at, withReps(next.values, miss.reps), noMoreRepsWords(miss));
}

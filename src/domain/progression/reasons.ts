/** Why a set is suggested, in words for a pane of 35 columns. */
import type { Athlete } from '../athlete.js';
import { counted } from '../format-session.js';
import { formatWeight } from '../format-weight.js';
import { formatRange } from '../program/set-groups.js';
import type { Goal } from '../record.js';
import { formatNumber, formatSeconds } from '../set-notation/format-number.js';
import { displayLoad, displaySet } from '../set-notation/format-set.js';
import type { LoadKeys } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import type { WeightUnit } from '../weight.js';
import type { HeavierLoad } from './available-loads.js';
import type { SuggestedSet } from './suggestion.js';

export type RepRange = NonNullable<Goal['repRange']>;

/** A suggested set whose reason starts with the number of the set. @param place counts from 0 */
export function suggested(place: number, values: SetValues, reason: string): SuggestedSet {
  return { values, reason: `set ${place + 1}: ${reason}` };
}

/** A load in words: `82.5 kg`, `185 lb`, `bw+10`. */
export function loadWords(keys: LoadKeys, athlete: Athlete): string {
  const unit = athlete.unit ?? 'kg';
  return keys.loadMode ? displayLoad(keys, unit) : formatWeight(keys.weightKg ?? 0, unit);
}

/** A set that keeps the load of `last`. @param isHeld see `SuggestedSet` */
export function kept(
  place: number,
  values: SetValues,
  reason: string,
  { last, isHeld }: { readonly last: SetValues; readonly isHeld: boolean },
): SuggestedSet {
  return { ...suggested(place, values, reason), last, isHeld };
}

/** A step above this share of the load is explained as the smallest step. */
const LARGE_STEP_SHARE = 0.1;

/** Like `amountWords`; `+2.5 kg, the smallest step` if the step is large. */
function growthWords(heavier: HeavierLoad): string {
  const { load, step } = heavier;
  const isLarge = step !== null && load.mode === 'external' && step > LARGE_STEP_SHARE * (load.value - step);
  return `${amountWords(heavier)}${isLarge ? ', the smallest step' : ''}`;
}

/** `+2.5 kg`, `2.5 kg less help`; `+5 lb from 65 lb (66.1 rounded)` after a conversion. */
export function amountWords({ load, step, from, recorded, isLessHelp }: HeavierLoad): string {
  if (step === null) return 'the next available load';
  const amount = `${formatNumber(step)} ${load.unit}`;
  const rounding = recorded === null ? '' : ` (${formatNumber(recorded)} rounded)`;
  const start = from === null ? '' : ` from ${formatNumber(from)} ${load.unit}${rounding}`;
  return `${isLessHelp ? `${amount} less help` : `+${amount}`}${start}`;
}

/** `isAbove`: every set was above the range. `maxRpe`: the highest RPE at which the load grows; null without an RPE. */
type Reached = { readonly range: RepRange; readonly isAbove: boolean; readonly maxRpe: number | null };

/**
 * `+2.5 kg, every set reached 8 reps at RPE 9 or less`.
 * @param which the sets, such as `every set`
 */
export function stepUpWords(
  heavier: HeavierLoad,
  which: string,
  { range, isAbove, maxRpe }: Reached,
): string {
  const growth = growthWords(heavier);
  if (isAbove) return `${growth}, ${which} was above ${range.max} reps: one step at a time`;
  const rpe = maxRpe === null ? '' : ` at RPE ${formatNumber(maxRpe)} or less`;
  return `${growth}, ${which} reached ${range.max} reps${rpe}`;
}

/** `+2.5 kg from 102.5 kg, every set reached the top of its range`. @param from the load before the increase */
export function ownRangesReachedWords(heavier: HeavierLoad, from: string): string {
  const start = heavier.from === null ? ` from ${from}` : '';
  return `${amountWords(heavier)}${start}, every set reached the top of its range`;
}

/**
 * `one rep more than last time’s 6`.
 * @param lowest the result of `warnedMin` for the set
 */
export function oneMoreWords(lastReps: number, lowest: number | null = null): string {
  return `one rep more than last time’s ${lastReps}${warningWords(lowest)}`;
}

/** `; if below 6 again, 10 % less next time`; empty for null. @param lowest the result of `warnedMin` */
export function warningWords(lowest: number | null): string {
  return lowest === null ? '' : `; if below ${lowest} again, 10 % less next time`;
}

const GETS_EXTRA = ' gets the extra ';

/**
 * Joins the reasons with their set numbers, unless all are equal: `set 1: +2.5 kg, …; sets 2-3: not done last time`.
 */
export function reasonsOfSets(sets: readonly Pick<SuggestedSet, 'reason'>[]): string {
  const reasons = sets.map(({ reason }) => reason.replace(/^set \d+: /, ''));
  const [first = ''] = reasons;
  if (new Set(reasons).size <= 1) return first;
  const runs: { readonly reason: string; readonly from: number; to: number }[] = [];
  for (const [place, reason] of reasons.entries()) {
    const last = runs.at(-1);
    if (last?.reason === reason) last.to = place;
    else runs.push({ reason, from: place, to: place });
  }
  // The reason of the set that gets the extra rep is enough.
  return runs
    .filter(({ reason }) => !reason.includes(GETS_EXTRA))
    .map(
      ({ reason, from, to }) =>
        `${from === to ? `set ${from + 1}` : `sets ${from + 1}-${to + 1}`}: ${reason}`,
    )
    .join('; ');
}

/**
 * `as last time, set 2 gets the extra rep`; if set 2 is earlier, `only one set` instead of `set 2`.
 * @param grownPlace the place of set 2
 */
export function sameAgainWords(place: number, grownPlace: number, more = 'rep'): string {
  const grown = place < grownPlace ? `set ${grownPlace + 1}` : 'only one set';
  return `as last time, ${grown}${GETS_EXTRA}${more}`;
}

/** For a set below the range that stays because another set gets the extra rep. */
export function belowAgainWords(lastReps: number): string {
  return `last time’s ${lastReps} again, one set at a time gets one more`;
}

/** `; last time was Upper`, if the sets to continue from were done with another focus than today's. */
export function otherFocusWords(focus: string): string {
  return `; last time was ${focus}`;
}

export const AS_LAST_TIME = 'as last time';

/**
 * `as last time, no goal`; after partial reps, `full reps as last time, no goal`.
 * @param wasDone false for a repetition of last time's last set
 */
export function lastTimeWords(
  { repCount }: Pick<SetValues, 'repCount'>,
  why: string,
  wasDone: boolean,
): string {
  if (repCount !== null && repCount.full + repCount.partial === 0)
    return `one rep, because last time had none; ${why}`;
  const hadPartials = repCount !== null && repCount.full > 0 && repCount.partial > 0;
  return `${hadPartials ? 'full reps as' : 'as'} last time${wasDone ? '' : '’s last set'}, ${why}`;
}

/** `as last time, 1 of 2 sets was at this load`; if all were, `as last time, 2 of 3 planned sets were done`. */
export function tooFewSetsWords(atLoad: number, done: number, planned: number): string {
  const verb = atLoad === 1 ? 'was' : 'were';
  return atLoad < done
    ? `as last time, ${atLoad} of ${done} sets ${verb} at this load`
    : `as last time, ${atLoad} of ${planned} planned sets ${verb} done`;
}

/** The reason of a planned set that was not done last time at this load. */
export const NOT_DONE = 'not done last time';

/** `only 2 sets at 15 kg last time`, for a planned set that was not done at this load. */
export function fewerSetsWords(done: number, load: string): string {
  return `only ${counted(done, 'set')} at ${load} last time`;
}

/** `no full rep at 100 kg last time`: for a set that was tried without a full rep. */
export function noRepWords(load: string): string {
  return `no full rep at ${load} last time`;
}

/** `not done last time: bottom of 6-8`. @param why the words before the colon */
export function newSetWords(why: string, range: RepRange): string {
  return `${why}: ${rangeWords('bottom', range)}`;
}

/** `bottom of 6-8`; `6 reps` if the range is one number. */
export function rangeWords(end: 'bottom' | 'top', range: RepRange): string {
  return range.min === range.max ? counted(range.min, 'rep') : `${end} of ${formatRange(range)}`;
}

/** `last time’s 4 came after a heavier set`, for a set after a first set that gets lighter. */
export function afterHeavierWords(reps: number): string {
  return `last time’s ${reps} came after a heavier set`;
}

/** For a set at the top of its range that must not get heavier than the first set. */
export const NOT_ABOVE_FIRST = 'as last time, no heavier than set 1';

/** If the top of the range, or the goal's time, was reached at too high an RPE. */
export function tooHardWords(rpe: number, maxRpe: number): string {
  return `no increase, a set was at RPE ${formatNumber(rpe)}, above ${formatNumber(maxRpe)}`;
}

/** The top of the range was reached at the heaviest listed load. */
export const NO_HEAVIER_LOAD = 'no increase, no heavier load is listed';

export function timedStepUpWords(heavier: HeavierLoad, goalSeconds: number): string {
  return `${growthWords(heavier)}, every set reached ${formatSeconds(goalSeconds)}`;
}

/** `5s more than last time’s 45s`: the first set that is short of the goal's time. */
export function moreTimeWords(lastSeconds: number, step: number): string {
  return `${formatSeconds(step)} more than last time’s ${formatSeconds(lastSeconds)}`;
}

/** `as last time, 1 of 3 planned sets reached 45s`, for sets without a load. */
export function tooFewTimedSetsWords(done: number, planned: number, goalSeconds: number): string {
  return `as last time, ${done} of ${planned} planned sets reached ${formatSeconds(goalSeconds)}`;
}

/** For a planned timed set that was not done last time. @param done the number of sets at the top load */
export function timedNotDoneWords(done: number): string {
  return `not done last time: as long as set ${done}`;
}

/** Every set reached the goal's time, and the load does not grow. */
export function timeReachedWords(goalSeconds: number): string {
  return `as last time, every set reached the goal of ${formatSeconds(goalSeconds)}`;
}

/** The goal is lighter than last time's load, which was too heavy. */
export function goalLoadWords(goalLoad: string, reps: number, lastLoad: string, min: number): string {
  return `the goal’s ${goalLoad}, ${lastLoad} × ${reps} was below ${min} reps`;
}

/** `the goal; in the deload week only: 9.1 × 7`. @param weeks the number of sessions with the exercise */
export function onlyInDeloadWords(done: SetValues, weeks: number, { unit = 'kg' }: Athlete): string {
  const when = weeks === 1 ? 'in the deload week only' : 'in deload weeks only, last';
  return `the goal; ${when}: ${displaySet(done, { unit })}`;
}

/** The exercise was only done in deload weeks, and far below the goal. */
export function highGoalWords(done: SetValues, goalLoad: string, { unit = 'kg' }: Athlete): string {
  return `from ${displaySet(done, { unit })} in a deload; the goal’s ${goalLoad} is over twice the heaviest set`;
}

/** The load of a goal that was typed in this session. */
export const GOAL_OF_TODAY = 'the goal, typed today';

export function percentWords(percent: number, maxKg: number, unit: WeightUnit): string {
  return `${formatNumber(percent)} % of your best estimated max, ${formatWeight(Math.round(maxKg), unit)}`;
}

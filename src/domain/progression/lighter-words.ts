/** Why a suggested load is lighter than last time's, and why it stays after a break. */
import { displayLoad } from '../set-notation/format-set.js';
import { type Load, loadKeys } from '../set-notation/load.js';
import type { WeightUnit } from '../weight.js';
import type { Miss } from './at-failure.js';
import type { TimeOff } from './time-off.js';

/** A load, and the lighter load that is suggested instead. `unit` is the athlete's. */
export type Cut = { readonly from: Load; readonly to: Load; readonly unit: WeightUnit };

/** The first set was below the range in two sessions, so the load is reduced. */
export function stepBackWords(min: number, cut: Cut): string {
  return `${tenthLessWords(cut)}, first set twice below ${min}`;
}

/** For a later set that gets the load of the first set, which is reduced. */
export function asFirstSetWords(min: number): string {
  return `the load of set 1, first set twice below ${min}`;
}

/**
 * `10 % less: set 1 ended at 3, below 6; 13 reps are about as hard`.
 * @param reps null to leave out the reps
 */
export function lessAfterMissWords(cut: Cut, miss: Miss, reps: number | null): string {
  return `${tenthLessWords(cut)}: ${missWords(miss)}${reps === null ? '' : `; ${reps} reps are about as hard`}`;
}

/** `fewer reps: set 1 ended at 5, below 8`, if only the planned reps are too many. */
export function fewerRepsWords(miss: Miss): string {
  return `fewer reps: ${missWords(miss)}`;
}

/** `no more reps: set 1 ended at 5, below 6`, if no lighter load exists. */
export function noMoreRepsWords(miss: Miss): string {
  return `no more reps: ${missWords(miss)}`;
}

/** `as last time, no more load: set 1 ended at 4, below 8`, for a load that would have grown. */
export function noStepWords(miss: Miss): string {
  return `as last time, no more load: ${missWords(miss)}`;
}

export function noLighterLoadWords({ place }: Miss): string {
  return `one rep: set ${place + 1} had none, and no lighter load exists`;
}

/** `; set 1 ended at 2, below 6: less load may be better`, after the reason of a program. */
export function farBelowWords(miss: Miss): string {
  return `; ${missWords(miss)}: less load may be better`;
}

/** `set 1 ended at 4, below 8`; in the range, `set 1 ended at 8 at failure`; if `min` is 1, `set 1 ended at 0`. */
function missWords({ place, reps, min }: Miss): string {
  const below = min > 1 ? `, below ${min}` : '';
  return `set ${place + 1} ended at ${reps}${reps < min ? below : ' at failure'}`;
}

/** `10 % less, 72 days since the deload`; without a cut, `last time’s load after 25 days without it`. */
export function timeOffWords(timeOff: TimeOff, cut: Cut | null): string {
  return (cut ? tenthLessWords(cut) : 'last time’s load') + daysWords(timeOff);
}

/** `the goal’s load after 25 days without it`, for an exercise that was only done in deload weeks. */
export function goalTimeOffWords(timeOff: TimeOff, cut: Cut | null): string {
  return goalWords(cut) + daysWords(timeOff);
}

/** `10 % less than the goal`; `the goal’s 12.5 less 10 %, rounded to 10`; `the goal’s 5 stays, …`. */
function goalWords(cut: Cut | null): string {
  if (!cut) return 'the goal’s load';
  const less = tenthLessWords(cut);
  return isRounded(cut, tenthLess(cut)) ? `the goal’s ${less}` : `${less} than the goal`;
}

function daysWords({ days, wasDeload }: TimeOff): string {
  return wasDeload ? `, ${days} days since the deload` : ` after ${days} days without it`;
}

/**
 * `10 % less` or `10 % more help`; after rounding, `12.5 less 10 %, rounded to 10` or `7.5 stays, the nearest to 10 %
 * less`.
 */
function tenthLessWords(cut: Cut): string {
  const isHelp = cut.to.mode === 'assisted';
  const less = isHelp ? '10 % more help' : '10 % less';
  if (!isRounded(cut, tenthLess(cut))) return less;
  const [from, to] = loadsOfCut(cut);
  if (from === to) return `${to} stays, the nearest to ${less}`;
  return `${from} ${isHelp ? 'with 10 % more help' : 'less 10 %'}, rounded to ${to}`;
}

function tenthLess({ to }: Cut): number {
  return to.mode === 'assisted' ? 1.1 : 0.9;
}

/** `90 % of the load`; after rounding, `90 % of 6.8, rounded to 5` or `5, the nearest to 90 %`. */
export function shareWords(percent: number, cut: Cut): string {
  if (!isRounded(cut, percent / 100)) return `${percent} % of the load`;
  const [from, to] = loadsOfCut(cut);
  return from === to ? `${to}, the nearest to ${percent} %` : `${percent} % of ${from}, rounded to ${to}`;
}

function loadsOfCut({ from, to, unit }: Cut): readonly string[] {
  return [from, to].map((load) => displayLoad(loadKeys(load), unit));
}

/** A share that differs by more than one percentage point was visibly rounded. */
const VISIBLE_ROUNDING = 0.01;

/** True if `to` differs visibly from `share` of `from`. */
function isRounded({ from, to }: Cut, share: number): boolean {
  const [before = 0, after = 0] = [from, to].map((load) => loadKeys(load).weightKg ?? 0);
  return before !== 0 && Math.abs(after / before - share) > VISIBLE_ROUNDING;
}

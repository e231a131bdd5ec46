/** Words for why a program prescribes a load. */

import { counted } from '../format-session.js';
import { formatEstimate, formatWeight } from '../format-weight.js';
import { isSameWeight } from '../progression/last-sets.js';
import { NO_HEAVIER_LOAD } from '../progression/reasons.js';
import { formatNumber } from '../set-notation/format-number.js';
import { toKg, type WeightUnit } from '../weight.js';
import type { Change } from './program.js';

export const FIRST_TIME = 'the first time, as the program says';
export const NO_LOAD = 'the first time: choose the load';
export const CHOOSE_LOAD = 'choose the load';
export const AS_WRITTEN = 'as the program says for this week';
export const SAME_AS_LAST_TIME = 'the same load as last time';

export const EVERY_SET_DONE = 'every set was done';

/** The reason in the first session of an exercise that the athlete did before. @param lastSet `102.5 × 5` */
export function firstTimeWords(lastSet: string): string {
  return `${FIRST_TIME}; you last did ${lastSet}`;
}

/**
 * `+2.5 kg, every set was done`, or `the next load, …`.
 * @param kg the actual increase; null if unknown
 * @param add null for the smallest step
 */
export function grownWords(kg: number | null, add: Change | null, why: string): string {
  if (kg !== null && isSameWeight(kg, 0)) return NO_HEAVIER_LOAD;
  const isExact = add?.kind !== 'weight' || kg === null || isSameWeight(kg, toKg(add.value, add.unit));
  return `${add && isExact ? `+${changeWords(add)}` : 'the next load'}, ${why}`;
}

/** The reason if every set was done, but the load grows only after more hits. */
export function waitingWords(hits: number, everyHits: number): string {
  return `the same again, ${hits} of ${everyHits} times done`;
}

/** `the same again, miss 1 of 3`. @param allowed the misses after which the load shrinks; null for never */
export function missWords(misses: number, allowed: number | null): string {
  return allowed === null
    ? 'the same again, not every set was done'
    : `the same again, miss ${misses} of ${allowed}`;
}

export function cutWords(less: Change, misses: number): string {
  return `${changeWords(less)} less after ${misses === 1 ? '1 miss' : `${misses} misses in a row`}`;
}

export function shortWords(done: number, planned: number): string {
  return `the same again, ${done} of ${counted(planned, 'set')} done`;
}

/** @param stage from 1 */
export function nextStageWords(stage: number, of: number): string {
  return `stage ${stage} of ${of} at the same load, after a miss`;
}

export function firstStageWords(percent: number): string {
  return `stage 1 again at ${percent} % less, after a miss in the last stage`;
}

export function sumReachedWords(sum: number, wanted: number): string {
  return `${sum} reps of ${wanted}`;
}

export function sumShortWords(sum: number, wanted: number): string {
  return `the same again, ${sum} reps of ${wanted}`;
}

/** `percent of the training max, 140 kg`. */
export function percentWords(maxKg: number, isWritten: boolean, unit: WeightUnit): string {
  return isWritten
    ? `percent of the training max, ${formatWeight(maxKg, unit)}`
    : `percent of your best estimated max, ${formatEstimate(maxKg, unit)}`;
}

/** `deload week, 2 of 3 sets at 90 % of the load`. @param percent null if no load became lighter */
export function deloadWords(sets: number, planned: number, percent: number | null): string {
  const share = percent === null ? '' : ` at ${percent} % of the load`;
  return `deload week, ${sets} of ${counted(planned, 'set')}${share}`;
}

function changeWords(change: Change): string {
  return change.kind === 'percent'
    ? `${formatNumber(change.percent)} %`
    : `${formatNumber(change.value)} ${change.unit}`;
}

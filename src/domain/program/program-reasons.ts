/** Why a program prescribes a load, in words. */

import { counted } from '../format-session.js';
import { formatEstimate, formatWeight } from '../format-weight.js';
import { formatNumber } from '../set-notation/format-number.js';
import type { WeightUnit } from '../weight.js';
import type { Change } from './program.js';

export const FIRST_TIME = 'the first time, as the program says';
export const NO_LOAD = 'the first time: choose the load';
export const AS_WRITTEN = 'as the program says for this week';
export const SAME_AS_LAST_TIME = 'the same load as last time';

/** `+2.5 kg, every set was done`. */
export function hitWords(add: Change | null): string {
  return `${add ? `+${changeWords(add)}` : 'the next load'}, every set was done`;
}

/** Every set was done, but the load waits for more hits. */
export function waitingWords(hits: number, everyHits: number): string {
  return `the same again, ${hits} of ${everyHits} times done`;
}

/** `the same again, 1 miss of 3`. @param allowed the misses after which the load shrinks; null if it never does */
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
  return `stage 1 again at ${percent}% less, after a miss in the last stage`;
}

export function sumWords(sum: number, wanted: number, add: Change): string {
  return sum >= wanted
    ? `+${changeWords(add)}, ${sum} reps of ${wanted}`
    : `the same again, ${sum} reps of ${wanted}`;
}

/** `of the training max, 140 kg`. */
export function percentWords(maxKg: number, isWritten: boolean, unit: WeightUnit): string {
  return isWritten
    ? `percent of the training max, ${formatWeight(maxKg, unit)}`
    : `percent of your best estimated max, ${formatEstimate(maxKg, unit)}`;
}

export function deloadWords(sets: number, planned: number, percent: number): string {
  return `deload week, ${sets} of ${counted(planned, 'set')} at ${percent}% of the load`;
}

function changeWords(change: Change): string {
  return change.kind === 'percent'
    ? `${formatNumber(change.percent)}%`
    : `${formatNumber(change.value)} ${change.unit}`;
}

/** Words for how a suggested load was rounded to a load that exists. */
import type { Athlete } from '../athlete.js';
import { displayLoad, displaySet } from '../set-notation/format-set.js';
import type { LoadKeys } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import type { HeavierLoad } from './available-loads.js';
import { amountWords, newSetWords, type RepRange } from './reasons.js';

/** `; 65, the nearest to 66.1`: the load in the athlete's unit; empty if both loads are displayed alike. */
export function nearestWords(recorded: LoadKeys, inUnit: LoadKeys, { unit = 'kg' }: Athlete): string {
  const [was, is] = [displayLoad(recorded, unit), displayLoad(inUnit, unit)];
  return was === is ? '' : `; ${is}, the nearest to ${was}`;
}

/** `; 35 × 8, the nearest load, is as hard as 33.1 × 10`, for a set that keeps its effort. */
export function asHardWords(recorded: SetValues, inUnit: SetValues, { unit = 'kg' }: Athlete): string {
  const [was, is] = [recorded, inUnit].map((set) => displaySet(set, { unit }));
  return `; ${is}, the nearest load, is as hard as ${was}`;
}

/** `; 30, the next load below 33.1`, for a set that must not be heavier. */
export function belowWords(recorded: LoadKeys, inUnit: LoadKeys, athlete: Athlete): string {
  return `; ${loadBelow(recorded, inUnit, athlete)}`;
}

/** `30, the next load below 33.1: bottom of 10-12`, if last time's reps were below the range. */
export function belowRangeWords(
  recorded: LoadKeys,
  inUnit: LoadKeys,
  range: RepRange,
  athlete: Athlete,
): string {
  return newSetWords(loadBelow(recorded, inUnit, athlete), range);
}

/** ` because of Upper’s 33.1 × 9 at RPE 10, 17 Nov 2026`, after `30, the next load below 33.1`. */
export function becauseOfWords(limit: string): string {
  return ` because of ${limit}`;
}

function loadBelow(recorded: LoadKeys, inUnit: LoadKeys, { unit = 'kg' }: Athlete): string {
  return `${displayLoad(inUnit, unit)}, the next load below ${displayLoad(recorded, unit)}`;
}

/** `+1.9 lb from 33.1 lb, the nearest load: as many reps as last time`. The load grows, so no rep is added. */
export function roundedUpWords(heavier: HeavierLoad, isTimed: boolean): string {
  return `${amountWords(heavier)}, the nearest load: ${isTimed ? 'as long' : 'as many reps'} as last time`;
}

/** What a set beats: records are strictly greater than everything before, and the first time is none. */
import { effectiveLoadKg } from './load.js';
import { estimateOneRepMaxKg } from './one-rep-max.js';
import type { WorkingSet } from './record.js';

/** What records ask of a set. */
type RecordedSet = Pick<WorkingSet, 'weightKg' | 'repCount' | 'rpe' | 'loadMode'>;

/** One kind of working set an exercise was done with, and when that was for the first time. */
export type PastSet = { readonly date: string; readonly set: RecordedSet };

export type SetRecordKind = 'heaviest' | 'e1rm' | 'reps' | 'setVolume';

/** A record of one set; `value` in kg, or repetitions for `reps`. */
export type SetRecord = {
  readonly kind: SetRecordKind;
  readonly value: number;
  readonly beat: { readonly value: number; readonly date: string };
};

/** Differences below this are noise of conversion, in kg. */
const NOISE_KG = 1e-6;

/** The heaviest set, with the most repetitions of those; with help, the one with the least. Null where none has a load. */
export function bestSet(past: readonly PastSet[]): PastSet | null {
  const done = past.filter(({ set }) => repsOf(set) > 0 && set.weightKg !== null);
  const isBetter = (one: PastSet, other: PastSet) => {
    const difference = signedKg(one.set) - signedKg(other.set);
    return Math.abs(difference) > NOISE_KG ? difference > 0 : repsOf(one.set) > repsOf(other.set);
  };
  return done.reduce<PastSet | null>(
    (best, each) => (best === null || isBetter(each, best) ? each : best),
    null,
  );
}

/**
 * The records a set is, the most telling first.
 * @param past every set before it, in other sessions and in this one
 * @param bodyWeightKg on the day of the set; null where it is not known
 */
export function recordsOf(
  set: RecordedSet,
  past: readonly PastSet[],
  bodyWeightKg: number | null,
): readonly SetRecord[] {
  if (repsOf(set) === 0 || set.weightKg === null) return [];
  const comparable = past.filter((each) => isOfOneKind(each.set, set) && repsOf(each.set) > 0);
  const beats = (kind: SetRecordKind, measure: (each: RecordedSet) => number | null) =>
    beaten(kind, measure(set), comparable, measure);
  return [
    beats('heaviest', signedKg),
    beats('e1rm', (each) => estimateOneRepMaxKg(each, bodyWeightKg)),
    mostReps(set, comparable),
    beats('setVolume', (each) => volumeOf(each, bodyWeightKg)),
  ].filter((record) => record !== null);
}

function beaten(
  kind: SetRecordKind,
  value: number | null,
  past: readonly PastSet[],
  measure: (set: RecordedSet) => number | null,
): SetRecord | null {
  if (value === null) return null;
  const before = highest(past, measure);
  return before !== null && value > before.value + NOISE_KG ? { kind, value, beat: before } : null;
}

/** More repetitions than ever at this load, and never as many with more on the bar. */
function mostReps(set: RecordedSet, past: readonly PastSet[]): SetRecord | null {
  const sameLoad = past.filter((each) => Math.abs(signedKg(each.set) - signedKg(set)) <= NOISE_KG);
  const before = highest(sameLoad, repsOf);
  const isMatched = past.some(
    (each) => signedKg(each.set) >= signedKg(set) - NOISE_KG && repsOf(each.set) >= repsOf(set),
  );
  return before === null || isMatched ? null : { kind: 'reps', value: repsOf(set), beat: before };
}

function highest(
  past: readonly PastSet[],
  measure: (set: RecordedSet) => number | null,
): { readonly value: number; readonly date: string } | null {
  let found: { value: number; date: string } | null = null;
  for (const { date, set } of past) {
    const value = measure(set);
    if (value !== null && (found === null || value > found.value + NOISE_KG)) found = { value, date };
  }
  return found;
}

/** Loads on a bar and loads on the body are not compared with each other. */
function isOfOneKind(one: RecordedSet, other: RecordedSet): boolean {
  return (one.loadMode === undefined) === (other.loadMode === undefined) && one.weightKg !== null;
}

function volumeOf(set: RecordedSet, bodyWeightKg: number | null): number | null {
  const loadKg = effectiveLoadKg(set, bodyWeightKg);
  return loadKg === null || loadKg <= 0 ? null : loadKg * repsOf(set);
}

function signedKg({ weightKg, loadMode }: RecordedSet): number {
  return loadMode === 'assisted' ? -(weightKg ?? 0) : (weightKg ?? 0);
}

function repsOf({ repCount }: RecordedSet): number {
  return repCount?.full ?? 0;
}

/**
 * Hard sets per muscle and week: sets close enough to failure to make the muscle grow. A primary muscle counts
 * one, a secondary muscle one half, as in most apps that count sets.
 */
import { isoWeekOf } from '../day-number.js';
import type { ExerciseMuscles } from '../exercise-library.js';
import type { FoundMuscles } from '../muscles/find-muscles.js';
import { dayOf } from '../session-date.js';
import type { DetailedExercise, DoneSet } from './done-exercise.js';

/** The lowest RPE of a hard set; a set without RPE counts as hard. */
const HARD_FROM_RPE = 6;
const PRIMARY_SHARE = 1;
const SECONDARY_SHARE = 0.5;

/** The muscle of exercises whose muscles are unknown. */
export const UNASSIGNED = 'unassigned';

/** The hard sets of a muscle in a week. */
export type WeekMuscleSets = {
  readonly week: string;
  readonly muscle: string;
  readonly sets: number;
  /** Days of the week with a hard set of this muscle. */
  readonly days: number;
};

/** Hard sets per week and muscle. */
export type HardSets = {
  /** By week, then by the name of the muscle. */
  readonly rows: readonly WeekMuscleSets[];
  /** The names of exercises whose muscles come from the library or the name instead of the record. */
  readonly derived: readonly string[];
};

/**
 * The number of hard sets: working sets at RPE 6 or more, or without RPE. A set and its drop sets count as one,
 * which is hard if any of them is. A cluster of mini-sets and both sides of a set are one set already.
 */
export function countHardSets(sets: readonly DoneSet[]): number {
  let count = 0;
  let isCounted = false;
  for (const [at, set] of sets.entries()) {
    if (set.setType !== 'dropset' || at === 0) isCounted = false;
    if (isCounted || (set.rpe !== null && set.rpe < HARD_FROM_RPE)) continue;
    count += 1;
    isCounted = true;
  }
  return count;
}

/** @param musclesOf the muscles of an exercise by its name, for records without; null if they are unknown */
export function hardSetsByMuscle(
  exercises: readonly DetailedExercise[],
  musclesOf: (name: string) => FoundMuscles | null,
): HardSets {
  const found = cachedByKey(musclesOf);
  const tally = new Map<string, { week: string; muscle: string; sets: number; days: Set<string> }>();
  const derived = new Map<string, string>();
  for (const exercise of exercises) {
    const hardSets = countHardSets(exercise.sets);
    if (hardSets === 0) continue;
    const isRecorded = hasMuscles(exercise.muscles);
    const muscles = isRecorded ? exercise.muscles : found(exercise);
    if (muscles === 'none') continue;
    if (!isRecorded && hasMuscles(muscles)) noteName(derived, exercise);
    const week = isoWeekOf(exercise.session.date);
    for (const [muscle, share] of sharesOf(muscles)) {
      const id = `${week} ${muscle}`;
      const row = tally.get(id) ?? { week, muscle, sets: 0, days: new Set() };
      row.sets += hardSets * share;
      row.days.add(dayOf(exercise.session.date));
      tally.set(id, row);
    }
  }
  return {
    rows: [...tally]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { days, ...row }]) => ({ ...row, days: days.size })),
    derived: [...derived.values()].sort(),
  };
}

/** Keeps the alphabetically first spelling, so that the order of the input does not matter. */
function noteName(names: Map<string, string>, { key, name }: DetailedExercise): void {
  const known = names.get(key);
  if (known === undefined || name < known) names.set(key, name);
}

/** Each muscle once, with the share that one set counts for it. */
function sharesOf({ primary, secondary }: ExerciseMuscles): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const name of secondary) shares.set(muscleName(name), SECONDARY_SHARE);
  for (const name of primary) shares.set(muscleName(name), PRIMARY_SHARE);
  shares.delete('');
  return shares.size > 0 ? shares : new Map([[UNASSIGNED, PRIMARY_SHARE]]);
}

/** The name that muscles are counted by: case, hyphens and repeated blanks do not distinguish them. */
export function muscleName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Pd}_\s]+/gu, ' ')
    .trim();
}

function hasMuscles({ primary, secondary }: ExerciseMuscles): boolean {
  return [...primary, ...secondary].some((name) => muscleName(name) !== '');
}

/** Caches the look-up, which is slow, by the key of the exercise. */
function cachedByKey(
  musclesOf: (name: string) => FoundMuscles | null,
): (exercise: DetailedExercise) => FoundMuscles {
  const known = new Map<string, FoundMuscles>();
  return ({ key, name }) => {
    const muscles = known.get(key) ?? musclesOf(name) ?? { primary: [], secondary: [] };
    known.set(key, muscles);
    return muscles;
  };
}

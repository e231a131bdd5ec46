/**
 * Hard sets by muscle and week: what a week asked of a muscle, counted in sets near enough to failure to make it
 * grow. A primary muscle counts one, a secondary one half, as most apps that count sets have it.
 */
import { isoWeekOf } from '../day-number.js';
import type { ExerciseMuscles } from '../exercise-library.js';
import { dayOf } from '../session-date.js';
import type { DetailedExercise, DoneSet } from './done-exercise.js';

/** Effort from which a set is hard; one without RPE is taken for hard. */
const HARD_FROM_RPE = 6;
const PRIMARY_SHARE = 1;
const SECONDARY_SHARE = 0.5;

/** The muscle of sets that nobody knows what they train. */
export const UNASSIGNED = 'unassigned';

export type WeekMuscleSets = {
  readonly week: string;
  readonly muscle: string;
  readonly sets: number;
  /** Distinct days of the week with a hard set of it. */
  readonly days: number;
};

export type HardSets = {
  /** By week, and in a week by the name of the muscle. */
  readonly rows: readonly WeekMuscleSets[];
  /** The exercises whose muscles are not in the record but the library's, by name. */
  readonly fromLibrary: readonly string[];
};

/**
 * How many hard sets an exercise had: working sets at RPE 6 or more or without RPE. A set and the drops that
 * continue it are one, hard where any of them is; a cluster of mini-sets and both sides of a set are one anyway.
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

/** @param musclesOf what the library says of an exercise by its name; null where it does not know it */
export function hardSetsByMuscle(
  exercises: readonly DetailedExercise[],
  musclesOf: (name: string) => ExerciseMuscles | null,
): HardSets {
  const library = rememberedByKey(musclesOf);
  const tally = new Map<string, { week: string; muscle: string; sets: number; days: Set<string> }>();
  const fromLibrary = new Map<string, string>();
  for (const exercise of exercises) {
    const hardSets = countHardSets(exercise.sets);
    if (hardSets === 0) continue;
    const isRecorded = hasMuscles(exercise.muscles);
    const muscles = isRecorded ? exercise.muscles : library(exercise);
    if (!isRecorded && hasMuscles(muscles)) noteName(fromLibrary, exercise);
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
    fromLibrary: [...fromLibrary.values()].sort(),
  };
}

/** Of several ways to write a name the first of the alphabet, whatever the order they come in. */
function noteName(names: Map<string, string>, { key, name }: DetailedExercise): void {
  const known = names.get(key);
  if (known === undefined || name < known) names.set(key, name);
}

/** Each muscle once, with what one set counts for it. */
function sharesOf({ primary, secondary }: ExerciseMuscles): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const name of secondary) shares.set(muscleName(name), SECONDARY_SHARE);
  for (const name of primary) shares.set(muscleName(name), PRIMARY_SHARE);
  shares.delete('');
  return shares.size > 0 ? shares : new Map([[UNASSIGNED, PRIMARY_SHARE]]);
}

/** A muscle's name as it is counted: case, hyphens and doubled blanks tell none apart. */
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

/** Looking a name up takes long, and a few names come back in every session. */
function rememberedByKey(
  musclesOf: (name: string) => ExerciseMuscles | null,
): (exercise: DetailedExercise) => ExerciseMuscles {
  const known = new Map<string, ExerciseMuscles>();
  return ({ key, name }) => {
    const muscles = known.get(key) ?? musclesOf(name) ?? { primary: [], secondary: [] };
    known.set(key, muscles);
    return muscles;
  };
}

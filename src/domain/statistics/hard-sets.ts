/** Hard sets per muscle and week. A set counts one for a primary muscle, and one half for a secondary muscle. */
import { isoWeekOf } from '../day-number.js';
import type { ExerciseMuscles } from '../exercise-library.js';
import { groupOfAnatomicalName } from '../muscles/anatomical-names.js';
import type { FoundMuscles, MuscleSource } from '../muscles/find-muscles.js';
import { dayOf } from '../session-date.js';
import type { DetailedExercise, DoneSet } from './done-exercise.js';

/** The lowest RPE of a hard set; a set without RPE counts as hard. */
const HARD_FROM_RPE = 6;
const PRIMARY_SHARE = 1;
const SECONDARY_SHARE = 0.5;

/** The muscle of exercises whose muscles are unknown. */
export const UNASSIGNED = 'unassigned';

export type WeekMuscleSets = {
  readonly week: string;
  readonly muscle: string;
  readonly sets: number;
  /** Days of the week with a hard set of this muscle. */
  readonly days: number;
};

/** What decided the muscles of an exercise; `record`: the session document names them. */
export type CountedSource = MuscleSource | { readonly by: 'record' };

/** Muscles with what decided them; `none` for cardio and stretching. */
export type AssignedMuscles = {
  readonly muscles: ExerciseMuscles | 'none';
  readonly source: CountedSource;
};

/** An exercise with hard sets, in all weeks together. */
export type CountedExercise = {
  readonly name: string;
  readonly hardSets: number;
  /** What one hard set counts for each muscle; for `unassigned` if the muscles are unknown. */
  readonly shares: ReadonlyMap<string, number>;
  /** Null if the muscles are unknown. */
  readonly source: CountedSource | null;
};

export type HardSets = {
  /** The rows by week, then by the name of the muscle. */
  readonly rows: readonly WeekMuscleSets[];
  /** Most hard sets first. An exercise whose sessions name different muscles appears once for each combination. */
  readonly exercises: readonly CountedExercise[];
};

/** Counts working sets at RPE 6 or more, or without RPE. A set and its drop sets count as one. */
export function countHardSets(sets: readonly Pick<DoneSet, 'rpe' | 'setType'>[]): number {
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

/**
 * Counts hard sets by muscle and week, and by exercise.
 * @param musclesOf called if the session document names no muscles
 */
export function hardSetsByMuscle(
  exercises: readonly DetailedExercise[],
  musclesOf: (name: string) => FoundMuscles | null,
): HardSets {
  const found = cachedByKey(musclesOf);
  const tally = new Map<string, { week: string; muscle: string; sets: number; days: Set<string> }>();
  const counted = new Map<string, CountedExercise>();
  for (const exercise of exercises) {
    const hardSets = countHardSets(exercise.sets);
    if (hardSets === 0) continue;
    const isRecorded = hasMuscles(exercise.muscles);
    const derived = isRecorded ? null : found(exercise);
    if (derived?.muscles === 'none') continue;
    const shares = sharesOf(derived?.muscles ?? exercise.muscles);
    const source = isRecorded ? ({ by: 'record' } as const) : (derived?.source ?? null);
    addExercise(counted, exercise, { name: exercise.name, hardSets, shares, source });
    const week = isoWeekOf(exercise.session.date);
    for (const [muscle, share] of shares) {
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
    // First in the order of their ids, so that the order of the input does not matter for equal hard sets.
    exercises: [...counted]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, exercise]) => exercise)
      .sort((one, other) => other.hardSets - one.hardSets),
  };
}

/**
 * Returns a function that counts the hard sets of an exercise; 0 for cardio and stretching.
 * @param musclesOf see `hardSetsByMuscle`
 */
export function hardSetCounter(
  musclesOf: (name: string) => FoundMuscles | null,
): (exercise: DetailedExercise) => number {
  const found = cachedByKey(musclesOf);
  return (exercise) => {
    const isTrained = hasMuscles(exercise.muscles) || found(exercise)?.muscles !== 'none';
    return isTrained ? countHardSets(exercise.sets) : 0;
  };
}

/** Adds an exercise. Keeps its alphabetically first spelling, so that the order of the input does not matter. */
function addExercise(
  counted: Map<string, CountedExercise>,
  { key }: DetailedExercise,
  exercise: CountedExercise,
): void {
  const id = [key, exercise.source?.by, ...[...exercise.shares].flat()].join('\n');
  const known = counted.get(id);
  counted.set(id, {
    ...exercise,
    name: known && known.name < exercise.name ? known.name : exercise.name,
    hardSets: (known?.hardSets ?? 0) + exercise.hardSets,
  });
}

/** Each muscle once, with the share that one set counts for it; `unassigned` if there are no muscles. */
export function sharesOf({ primary, secondary }: ExerciseMuscles): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const name of secondary) shares.set(groupName(name), SECONDARY_SHARE);
  for (const name of primary) shares.set(groupName(name), PRIMARY_SHARE);
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

/** The muscle group for an anatomical name, which some apps write; for other names, the name itself. */
function groupName(name: string): string {
  const written = muscleName(name);
  return groupOfAnatomicalName(written) ?? written;
}

/** True if at least one muscle has a name. */
export function hasMuscles({ primary, secondary }: ExerciseMuscles): boolean {
  return [...primary, ...secondary].some((name) => muscleName(name) !== '');
}

/** Caches the look-up, which is slow, by the key of the exercise. */
function cachedByKey(
  musclesOf: (name: string) => FoundMuscles | null,
): (exercise: DetailedExercise) => FoundMuscles | null {
  const known = new Map<string, FoundMuscles | null>();
  return ({ key, name }) => {
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const muscles = musclesOf(name);
    known.set(key, muscles);
    return muscles;
  };
}

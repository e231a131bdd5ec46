/** Finds all-time records: values greater than all values before them. The first value of a kind is not a record. */

import type { Athlete } from '../athlete.js';
import { estimateOneRepMaxKg } from '../one-rep-max.js';
import { sumVolumes, volumeKg } from '../volume.js';
import { BestReps, isOnBody, type PersonalBest, repsOf, signedKg } from './best-reps.js';
import { type BodyWeights, bodyWeightsOf } from './body-weights.js';
import { bySession, compareDone, type DoneExercise, type DoneSet } from './done-exercise.js';
import { isOnlyRounding } from './rounding-record.js';
import {
  NO_PERSONAL_BESTS,
  type PersonalBests,
  type RecordKind,
  type TrainingRecord,
} from './training-record.js';

/** In kg. Smaller differences are rounding errors of unit conversion. */
const NOISE_KG = 1e-6;

/** The records of all exercises in the order they were set, also those that are only a rounding, see `enterAll`. */
export function recordsOfAllTime(
  exercises: readonly DoneExercise[],
  athlete: Athlete,
): readonly TrainingRecord[] {
  const found: { readonly record: TrainingRecord; readonly exercise: DoneExercise }[] = [];
  for (const ofOneName of byKey(exercises).values()) {
    const book = new RecordBook(athlete);
    for (const inSession of bySession(ofOneName)) {
      const [exercise] = inSession;
      if (exercise) for (const record of book.enterAll(inSession)) found.push({ record, exercise });
    }
  }
  // The sort is stable: records of one exercise keep their order.
  return found.sort((one, other) => compareDone(one.exercise, other.exercise)).map(({ record }) => record);
}

function byKey(exercises: readonly DoneExercise[]): ReadonlyMap<string, readonly DoneExercise[]> {
  const groups = new Map<string, DoneExercise[]>();
  for (const exercise of exercises) {
    const known = groups.get(exercise.key);
    if (known) known.push(exercise);
    else groups.set(exercise.key, [exercise]);
  }
  return groups;
}

/** The best of one session in one kind; `set` is null for the session's volume. */
type Best = { readonly value: number; readonly set: DoneSet | null };

/** Finds the records of one exercise, session by session. */
export class RecordBook {
  private readonly figures: Map<string, PersonalBest>;
  private readonly reps: BestReps;
  private readonly bodyWeights: BodyWeights;

  /** @param personalBests the bests to start from */
  constructor(
    private readonly athlete: Athlete,
    { figures, reps }: PersonalBests = NO_PERSONAL_BESTS,
  ) {
    this.bodyWeights = bodyWeightsOf(athlete);
    this.figures = new Map(Object.entries(figures));
    this.reps = new BestReps(reps);
  }

  get personalBests(): PersonalBests {
    return {
      figures: Object.fromEntries(this.figures),
      reps: this.reps.personalBests,
    };
  }

  /**
   * Adds a session and returns its records, without those that are only a rounding of kilograms.
   * @param inSession the occurrences of the exercise in that session
   */
  enter(inSession: readonly DoneExercise[]): readonly TrainingRecord[] {
    return this.enterAll(inSession).filter((record) => !isOnlyRounding(record, this.athlete));
  }

  /** Like `enter`, but also returns the records that are only a rounding. */
  enterAll(inSession: readonly DoneExercise[]): readonly TrainingRecord[] {
    const [exercise] = inSession;
    if (!exercise) return [];
    const { date, id: sessionId } = exercise.session;
    const sets = inSession.flatMap((each) => each.sets);
    const bodyWeightKg = this.bodyWeights(date);
    const enter = (kind: RecordKind, best: Best | null, track: string = kind): TrainingRecord[] => {
      const beat = this.surpass(track, best, date);
      return best && beat ? [toRecord(kind, best, beat)] : [];
    };
    const toRecord = (kind: RecordKind, { value, set }: Best, beat: PersonalBest): TrainingRecord => ({
      exercise: exercise.name,
      kind,
      value,
      weightKg: set?.weightKg ?? null,
      reps: set && repsOf(set),
      date,
      sessionId,
      beat,
    });
    // External loads and loads on the body are separate bests, but give at most one record per session.
    const heaviest = [
      ...enter(
        'heaviest',
        highest(sets, (set) => (isOnBody(set) ? null : liftedKg(set))),
      ),
      ...enter(
        'heaviest',
        highest(sets, (set) => (isOnBody(set) ? liftedKg(set) : null)),
        'heaviest on the body',
      ),
    ];
    const reps = this.reps.enter(sets, date);
    return [
      ...heaviest.slice(0, 1),
      ...enter(
        'e1rm',
        highest(sets, (set) => estimateOneRepMaxKg(set, bodyWeightKg, this.athlete.oneRepMaxFormula)),
      ),
      ...reps.map(({ set, beat }) => toRecord('reps', { value: repsOf(set), set }, beat)),
      ...enter(
        'setVolume',
        highest(sets, (set) => setVolumeKg(set, bodyWeightKg)),
      ),
      ...enter('sessionVolume', sessionVolume(sets, bodyWeightKg)),
    ];
  }

  /** Stores the value if it is the greatest so far. Returns the value it beat; null if it beat none. */
  private surpass(track: string, best: Best | null, date: string): PersonalBest | null {
    const before = this.figures.get(track);
    if (best === null || (before && !isGreater(best, before))) return null;
    this.figures.set(track, { value: best.value, date });
    return before ?? null;
  }
}

function isGreater(one: { readonly value: number }, other: { readonly value: number }): boolean {
  return one.value > other.value + NOISE_KG;
}

/** The first set with the highest value. */
function highest(sets: readonly DoneSet[], figureOf: (set: DoneSet) => number | null): Best | null {
  let best: Best | null = null;
  for (const set of sets) {
    const value = figureOf(set);
    if (value !== null && (best === null || isGreater({ value }, best))) best = { value, set };
  }
  return best;
}

/** The load of a set; null if the set has no repetition or no load. */
function liftedKg(set: DoneSet): number | null {
  return repsOf(set) === 0 || (set.weightKg === null && !isOnBody(set)) ? null : signedKg(set);
}

/** The volume of a set; null if it is 0, or if the body weight that it needs is unknown. */
function setVolumeKg({ volume }: DoneSet, bodyWeightKg: number | null): number | null {
  const isKnown = bodyWeightKg !== null || volume.bodyweightReps === 0;
  return isKnown ? aboveZero(volumeKg(volume, bodyWeightKg)) : null;
}

function sessionVolume(sets: readonly DoneSet[], bodyWeightKg: number | null): Best | null {
  const value = aboveZero(volumeKg(sumVolumes(sets.map(({ volume }) => volume)), bodyWeightKg));
  return value === null ? null : { value, set: null };
}

function aboveZero(kg: number): number | null {
  return kg > 0 ? kg : null;
}

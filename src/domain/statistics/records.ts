/**
 * All-time records and the personal best that each one beat. They are computed in date order and never stored.
 * The first value of a kind is a baseline, not a record; a record is strictly greater than all values before it.
 */

import { estimateOneRepMaxKg, type OneRepMaxFormula } from '../one-rep-max.js';
import { sumVolumes, volumeKg } from '../volume.js';
import { type BestAtLoad, BestReps, isOnBody, type PersonalBest, repsOf, signedKg } from './best-reps.js';
import type { BodyWeights } from './body-weights.js';
import { bySession, compareDone, type DoneExercise, type DoneSet } from './done-exercise.js';

/** The kinds of record. */
export type RecordKind = 'heaviest' | 'e1rm' | 'reps' | 'setVolume' | 'sessionVolume';

/** A record and the session that set it. */
export type TrainingRecord = {
  /** The name as that session spells it. */
  readonly exercise: string;
  readonly kind: RecordKind;
  /**
   * The value in kg, or in repetitions for `reps`. For `heaviest` with body weight: the added load, negative for
   * assistance.
   */
  readonly value: number;
  /** The load of the set, as recorded; null for `sessionVolume`. */
  readonly weightKg: number | null;
  readonly reps: number | null;
  readonly date: string;
  readonly sessionId: string;
  readonly beat: PersonalBest;
};

/** In kg. Smaller differences are rounding errors of unit conversion. */
const NOISE_KG = 1e-6;

/** The records of all exercises, in the order they were set. */
export function recordsOfAllTime(
  exercises: readonly DoneExercise[],
  bodyWeights: BodyWeights,
  formula: OneRepMaxFormula | undefined,
): readonly TrainingRecord[] {
  const found: { readonly record: TrainingRecord; readonly exercise: DoneExercise }[] = [];
  for (const ofOneName of byKey(exercises).values()) {
    const book = new RecordBook(bodyWeights, formula);
    for (const inSession of bySession(ofOneName)) {
      const [exercise] = inSession;
      if (exercise) for (const record of book.enter(inSession)) found.push({ record, exercise });
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

/** The personal bests of one exercise. Plain data, so that a `RecordBook` can continue from them. */
export type PersonalBests = {
  /** The best per kind, except repetitions. Loads added to body weight are tracked separately from external loads. */
  readonly figures: Readonly<Record<string, PersonalBest>>;
  readonly reps: readonly BestAtLoad[];
};

/** The personal bests of an exercise that was never done. */
export const NO_PERSONAL_BESTS: PersonalBests = { figures: {}, reps: [] };

/** Finds the records of one exercise, session by session. */
export class RecordBook {
  private readonly figures: Map<string, PersonalBest>;
  private readonly reps: BestReps;

  /** @param personalBests the bests to start from */
  constructor(
    private readonly bodyWeights: BodyWeights,
    private readonly formula: OneRepMaxFormula | undefined,
    { figures, reps }: PersonalBests = NO_PERSONAL_BESTS,
  ) {
    this.figures = new Map(Object.entries(figures));
    this.reps = new BestReps(reps);
  }

  get personalBests(): PersonalBests {
    return { figures: Object.fromEntries(this.figures), reps: this.reps.personalBests };
  }

  /**
   * Adds a session and returns its records.
   * @param inSession the occurrences of the exercise in that session, at least one
   */
  enter(inSession: readonly DoneExercise[]): readonly TrainingRecord[] {
    const [exercise] = inSession;
    if (!exercise) return [];
    const { date, id: sessionId } = exercise.session;
    const sets = inSession.flatMap((each) => each.sets);
    const bodyWeightKg = this.bodyWeights(date);
    const enter = (kind: RecordKind, best: Best | null, track: string = kind): TrainingRecord[] => {
      const beat = best && this.surpass(track, { value: best.value, date });
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
    // External loads and loads added to body weight are not compared, but a session sets only one record of a kind.
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
        highest(sets, (set) => estimateOneRepMaxKg(set, bodyWeightKg, this.formula)),
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
  private surpass(track: string, figure: PersonalBest): PersonalBest | null {
    const before = this.figures.get(track);
    if (before && figure.value <= before.value + NOISE_KG) return null;
    this.figures.set(track, figure);
    return before ?? null;
  }
}

/** The first set with the highest value. */
function highest(sets: readonly DoneSet[], figureOf: (set: DoneSet) => number | null): Best | null {
  let best: Best | null = null;
  for (const set of sets) {
    const value = figureOf(set);
    if (value !== null && (best === null || value > best.value + NOISE_KG)) best = { value, set };
  }
  return best;
}

/** The load of a set with at least one repetition; null if it has no load. */
function liftedKg(set: DoneSet): number | null {
  return repsOf(set) === 0 || (set.weightKg === null && !isOnBody(set)) ? null : signedKg(set);
}

/** The volume of a set; null if the load is unknown or nothing was moved. */
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

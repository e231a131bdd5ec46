/**
 * Records of all time, and what each beat: derived in the order of the sessions' dates, never stored. The first
 * time is a baseline and no record; a record is strictly greater than everything before it.
 */

import { estimateOneRepMaxKg, type OneRepMaxFormula } from '../one-rep-max.js';
import { sumVolumes, volumeKg } from '../volume.js';
import { type BestAtLoad, BestReps, isOnBody, repsOf, type Standing, signedKg } from './best-reps.js';
import type { BodyWeights } from './body-weights.js';
import { bySession, compareDone, type DoneExercise, type DoneSet } from './done-exercise.js';

export type RecordKind = 'heaviest' | 'e1rm' | 'reps' | 'setVolume' | 'sessionVolume';

/** A record, as the session that set it has it. */
export type TrainingRecord = {
  /** As that session writes it. */
  readonly exercise: string;
  readonly kind: RecordKind;
  /** In kg; repetitions for `reps`. Of `heaviest` with body weight: what was added, less than 0 for help. */
  readonly value: number;
  /** Of the set, as recorded; null for `sessionVolume`. */
  readonly weightKg: number | null;
  readonly reps: number | null;
  readonly date: string;
  readonly sessionId: string;
  readonly beat: Standing;
};

/** Differences below this are noise of conversion, in kg. */
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
  // Those of one exercise stay as they were found: the sort is stable.
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

/** The best of one session in one kind; without a set where it is the session's. */
type Best = { readonly value: number; readonly set: DoneSet | null };

/** What stands of one exercise after some of its sessions: plain data, for going on from there. */
export type PersonalBests = {
  /** The highest of each kind but for repetitions; loads on the body apart from those on a bar. */
  readonly figures: Readonly<Record<string, Standing>>;
  readonly reps: readonly BestAtLoad[];
};

export const NO_PERSONAL_BESTS: PersonalBests = { figures: {}, reps: [] };

/** What stands of one exercise, session after session. */
export class RecordBook {
  private readonly figures: Map<string, Standing>;
  private readonly reps: BestReps;

  /** @param personalBests what stands already */
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

  /** The records that a session set; from now on its figures stand. @param inSession the exercise there, once or more often */
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
    const toRecord = (kind: RecordKind, { value, set }: Best, beat: Standing): TrainingRecord => ({
      exercise: exercise.name,
      kind,
      value,
      weightKg: set?.weightKg ?? null,
      reps: set && repsOf(set),
      date,
      sessionId,
      beat,
    });
    // What hangs on the body is not compared with what lies on a bar, and still a session sets one record of a kind.
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

  /** What a figure beats; null where it is the first or not greater. The greater one stands. */
  private surpass(track: string, figure: Standing): Standing | null {
    const before = this.figures.get(track);
    if (before && figure.value <= before.value + NOISE_KG) return null;
    this.figures.set(track, figure);
    return before ?? null;
  }
}

/** The first set that reaches the highest figure. */
function highest(sets: readonly DoneSet[], figureOf: (set: DoneSet) => number | null): Best | null {
  let best: Best | null = null;
  for (const set of sets) {
    const value = figureOf(set);
    if (value !== null && (best === null || value > best.value + NOISE_KG)) best = { value, set };
  }
  return best;
}

/** The load of a set that was lifted at least once; null where it has none. */
function liftedKg(set: DoneSet): number | null {
  return repsOf(set) === 0 || (set.weightKg === null && !isOnBody(set)) ? null : signedKg(set);
}

/** A set of unknown load is no candidate, nor is one that moved nothing. */
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

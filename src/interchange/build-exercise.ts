/** Builds an exercise of a session document from the rows of an export. */
import { type BodyLoad, bodyLoadOf } from '../domain/body-load.js';
import type { ExerciseLibrary } from '../domain/exercise-library.js';
import type { Exercise, RepCount, WarmupSet, WorkingSet } from '../domain/record.js';
import type { LoadKeys } from '../domain/set-notation/load.js';
import { type OrderedSet, withPositions } from '../domain/set-order.js';
import { joined } from './export-row-cells.js';
import type { ExportedSet } from './exported-row.js';
import type { Block } from './gather-workouts.js';
import { memoized } from './memoized.js';
import { loadKeysOf, type WeightUnits } from './weight-units.js';

const SECONDS_PER_MINUTE = 60;

export type ExerciseOptions = {
  readonly units: WeightUnits;
  readonly isFirstNoteOfExercise: boolean;
  /** Converts dates to the wall time of the athlete. */
  readonly localTime: (date: string) => string;
  /** The built-in exercises, whose equipment shows which of them are bodyweight exercises. */
  readonly library: ExerciseLibrary;
};

export class ExerciseBuilder {
  private readonly bodyLoadOf: (name: string) => BodyLoad;

  constructor(private readonly options: ExerciseOptions) {
    this.bodyLoadOf = memoized((name) => bodyLoadOf(name, options.library));
  }

  /**
   * @param order from 1
   * @param group the letter of the exercise's superset; undefined without a superset
   */
  build(block: Block, order: number, group: string | undefined): Exercise {
    const { exercise, sets, rests } = block;
    const isNoteMoved = this.options.isFirstNoteOfExercise && isFirstNoteAlone(sets);
    const notes = joined(isNoteMoved ? (sets[0]?.notes ?? null) : null, ...block.notes);
    const meaning = this.bodyLoadOf(exercise.name);
    const warmupSets: WarmupSet[] = [];
    const workingSets: WorkingSet[] = [];
    const inOrder: OrderedSet[] = [];
    for (const [index, set] of sets.entries()) {
      const rest = rests[index] ?? null;
      const kept = isNoteMoved && index === 0 ? { ...set, notes: null } : set;
      if (set.kind === 'warmup') {
        const warmup = this.warmupSet(kept, rest, warmupSets.length + 1, meaning);
        inOrder.push({ kind: 'warmup', index: warmupSets.length, set: warmup });
        warmupSets.push(warmup);
      } else {
        const working = this.workingSet(kept, rest, workingSets.length + 1, meaning);
        inOrder.push({ kind: 'working', index: workingSets.length, set: working });
        workingSets.push(working);
      }
    }
    const built: Exercise = {
      Order: order,
      Name: exercise.name,
      targetMuscleGroups: [...(exercise.muscles ?? [])],
      repTempo: null,
      currentGoal: exercise.targetReps === undefined ? {} : { repRange: { ...exercise.targetReps } },
      warmupSets,
      workingSets,
      notes,
      warmupNotes: null,
      formCues: [],
      ...(exercise.secondaryMuscles?.length ? { secondaryMuscleGroups: [...exercise.secondaryMuscles] } : {}),
      ...(group === undefined ? {} : { supersetGroup: group }),
      ...(exercise.type === undefined ? {} : { exerciseType: exercise.type }),
      ...(exercise.category === undefined ? {} : { importedCategory: exercise.category }),
    };
    return withPositions(built, inOrder);
  }

  /** The schema has no keys for RPE and rest of a warm-up, so they become additional keys. */
  private warmupSet(set: ExportedSet, rest: number | null, number: number, meaning: BodyLoad): WarmupSet {
    const { weightKg, ...load } = this.load(set, meaning);
    return {
      set: number,
      weightKg,
      repCount: set.reps === null ? null : Math.min(set.reps, set.leftReps ?? set.reps),
      notes: noteOf(set),
      ...load,
      ...this.additions(set),
      ...(set.rpe === null || !isHalf(set.rpe) ? {} : { rpe: set.rpe }),
      ...(rest === null ? {} : { actualRestMinutes: rest / SECONDS_PER_MINUTE }),
    };
  }

  private workingSet(set: ExportedSet, rest: number | null, number: number, meaning: BodyLoad): WorkingSet {
    const { weightKg, ...load } = this.load(set, meaning);
    return {
      set: number,
      weightKg,
      repCount: set.reps === null ? null : fullReps(Math.min(set.reps, set.leftReps ?? set.reps)),
      rpe: set.rpe !== null && isHalf(set.rpe) ? set.rpe : null,
      repAssessment: null,
      actualRestMinutes: rest === null ? null : rest / SECONDS_PER_MINUTE,
      notes: noteOf(set),
      ...load,
      ...this.additions(set),
    };
  }

  /** The keys are in the order of the schema, because objects in this order are serialized faster. */
  private additions({ kind, reps, leftReps, seconds, meters, completedAt }: ExportedSet) {
    return {
      ...(leftReps === undefined || reps === null
        ? {}
        : { unilateralRepCount: { left: fullReps(leftReps), right: fullReps(reps) } }),
      ...(seconds === null ? {} : { durationSeconds: seconds }),
      ...(meters === null ? {} : { distanceMeters: Math.round(meters * 1000) / 1000 }),
      ...(kind === 'dropset' || kind === 'failure' ? { setType: kind } : {}),
      ...(completedAt === undefined ? {} : { completedAt: this.options.localTime(completedAt) }),
    };
  }

  private load({ weight, reps }: ExportedSet, meaning: BodyLoad): LoadKeys {
    const entered = weight && this.options.units.entered(weight);
    const isAdded = weight?.isAdded === true;
    return loadKeysOf(entered, isAdded ? 'added' : meaning, isAdded || reps !== null);
  }
}

function isFirstNoteAlone([first, ...others]: readonly ExportedSet[]): boolean {
  return first !== undefined && first.notes !== null && others.every(({ notes }) => notes === null);
}

/** The note of a set. It also has an RPE that is not a multiple of 0.5, which the schema cannot hold. */
function noteOf({ notes, rpe, unread }: ExportedSet): string | null {
  return joined(notes, unread ?? null, rpe === null || isHalf(rpe) ? null : `RPE ${rpe}`);
}

function fullReps(full: number): RepCount {
  return { full, partial: 0 };
}

function isHalf(rpe: number): boolean {
  return Number.isInteger(rpe * 2);
}

/** The input of the statistics: each exercise of each session with its working sets, without warm-ups. */
import type { ExerciseMuscles } from '../exercise-library.js';
import { exerciseKey } from '../exercise-name.js';
import { setToCount } from '../exercise-volume.js';
import { plannedSetCount } from '../progression/planned-set-count.js';
import type { Goal, TrainingSession, WorkingSet } from '../record.js';
import { chronologicalKey } from '../session-date.js';
import { type SetVolume, setVolume } from '../volume.js';
import { zeroLoadReader } from '../zero-load.js';

/** The session of an exercise; one object shared by all of its exercises. */
export type DoneSession = {
  readonly id: string;
  /** As written in the document. */
  readonly date: string;
  /** A text that sorts exercises as their sessions are sorted. */
  readonly chronologicalKey: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
};

/** A working set, with the values that statistics use. For a bodyweight exercise, a load of 0 is body weight. */
export type DoneSet = Pick<WorkingSet, 'weightKg' | 'loadMode' | 'repCount' | 'rpe' | 'setType'> & {
  /** Minutes of rest before the set. */
  readonly restMinutes: number | null;
  readonly volume: SetVolume;
};

export type DoneExercise = {
  readonly session: DoneSession;
  readonly name: string;
  /** Names with the same key are one exercise. */
  readonly key: string;
  /** The position of the exercise in the session, from 1, as in the document. */
  readonly position: number;
  /** The sets in the order they were done. */
  readonly sets: readonly DoneSet[];
};

/** The parts of a goal that `adherenceOf` compares with the sets: their number, reps and rests. */
export type DoneGoal = Pick<Goal, 'sets' | 'repRange' | 'restMinutes' | 'restMinutesMax' | 'setTargets'>;

export type DetailedExercise = DoneExercise & {
  readonly goal: DoneGoal;
  /** The muscles as recorded; empty lists if the document has none. */
  readonly muscles: ExerciseMuscles;
};

/** The exercises of a session document. @param countsPartials see `setVolume` */
export function doneExercisesOf(
  session: TrainingSession,
  countsPartials: boolean | undefined,
): readonly DetailedExercise[] {
  const { _id: id, date, phase, week, isDeloadWeek } = session;
  const done = { id, date, chronologicalKey: chronologicalKey(date), phase, week, isDeloadWeek };
  return session.exercises.map((exercise, index) => {
    const read = zeroLoadReader(exercise.Name);
    return {
      session: done,
      name: exercise.Name,
      key: exerciseKey(exercise.Name),
      position: index + 1,
      sets: exercise.workingSets.map((set) => toDoneSet(setToCount(set, read), countsPartials)),
      goal: { ...exercise.currentGoal, sets: plannedSetCount(exercise.currentGoal) ?? undefined },
      muscles: { primary: exercise.targetMuscleGroups, secondary: exercise.secondaryMuscleGroups ?? [] },
    };
  });
}

function toDoneSet(set: WorkingSet, countsPartials: boolean | undefined): DoneSet {
  const { weightKg, loadMode, repCount, rpe, setType, actualRestMinutes: restMinutes } = set;
  const volume = setVolume(set, countsPartials);
  return { weightKg, loadMode, repCount, rpe, setType, restMinutes, volume };
}

/** The exercises in the order they were done. Returns the same array if it is sorted already. */
function inOrderDone<T extends DoneExercise>(exercises: readonly T[]): readonly T[] {
  const isInOrder = exercises.every((exercise, at) => {
    const before = exercises[at - 1];
    return before === undefined || compareDone(before, exercise) <= 0;
  });
  return isInOrder ? exercises : [...exercises].sort(compareDone);
}

/** Negative if `one` was done before `other`. */
export function compareDone(one: DoneExercise, other: DoneExercise): number {
  const [first, second] = [one.session, other.session];
  if (first.chronologicalKey !== second.chronologicalKey) {
    return first.chronologicalKey < second.chronologicalKey ? -1 : 1;
  }
  if (first.id !== second.id) return first.id < second.id ? -1 : 1;
  return one.position - other.position;
}

/** Groups exercises by session; sessions and exercises are in the order they were done. */
export function bySession<T extends DoneExercise>(exercises: readonly T[]): readonly (readonly T[])[] {
  const sessions = new Map<string, T[]>();
  for (const exercise of inOrderDone(exercises)) {
    const known = sessions.get(exercise.session.id);
    if (known) known.push(exercise);
    else sessions.set(exercise.session.id, [exercise]);
  }
  return [...sessions.values()];
}

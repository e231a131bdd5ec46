/** Edits of a session in progress. Sets and exercises stay numbered in order. */
import { emptyExercise } from './empty-exercise.js';
import { type ExerciseMuscles, NO_MUSCLES } from './exercise-library.js';
import { withoutLoads } from './goal-loads.js';
import type { Exercise, TrainingSession, WarmupSet, WorkingSet } from './record.js';
import type { SetValues } from './set-notation/set-line.js';
import { toWarmupSet, toWorkingSet } from './set-notation/to-record-set.js';
import { valuesOf } from './set-notation/values-of.js';
import { renumberPositions, setsInOrder } from './set-order.js';
import { dissolveSupersetsOfOne } from './supersets.js';

/** The list of an exercise that a set is in. */
export type SetKind = 'warmup' | 'working';

/** The place of a set: its list, and its index there from 0. */
export type SetPlace = { readonly kind: SetKind; readonly index: number };

/** Appends an exercise without sets. */
export function addExercise(
  session: TrainingSession,
  name: string,
  { primary, secondary }: ExerciseMuscles = NO_MUSCLES,
): TrainingSession {
  const exercise: Exercise = {
    ...emptyExercise(session.exercises.length + 1, name),
    targetMuscleGroups: [...primary],
    // An empty list is left out.
    ...(secondary.length > 0 && { secondaryMuscleGroups: [...secondary] }),
  };
  return { ...session, exercises: [...session.exercises, exercise] };
}

/** Removes the exercises that `isKept` rejects, renumbers the rest, and dissolves supersets with one exercise left. */
export function keepExercises(
  session: TrainingSession,
  isKept: (exercise: Exercise, index: number) => boolean,
): TrainingSession {
  const kept = session.exercises.filter(isKept);
  return { ...session, exercises: numbered(dissolveSupersetsOfOne(session.exercises, kept)) };
}

/** Moves an exercise and renumbers all. */
export function moveExercise(session: TrainingSession, from: number, to: number): TrainingSession {
  const exercises = [...session.exercises];
  const [moved] = exercises.splice(from, 1);
  if (!moved) return session;
  exercises.splice(to, 0, moved);
  return { ...session, exercises: numbered(exercises) };
}

/** Inserts an exercise without sets below another exercise. */
export function addExerciseAfter(
  session: TrainingSession,
  exerciseIndex: number,
  name: string,
  muscles: ExerciseMuscles = NO_MUSCLES,
): TrainingSession {
  return moveExercise(addExercise(session, name, muscles), session.exercises.length, exerciseIndex + 1);
}

/** Gives an exercise another name and other muscles, without its imported category and the loads of its goal. */
export function swapExercise(
  session: TrainingSession,
  exerciseIndex: number,
  name: string,
  { primary, secondary }: ExerciseMuscles = NO_MUSCLES,
): TrainingSession {
  return changeExercise(session, exerciseIndex, (exercise) => {
    const { secondaryMuscleGroups: _muscles, importedCategory: _category, ...kept } = exercise;
    return {
      ...kept,
      Name: name,
      targetMuscleGroups: [...primary],
      currentGoal: withoutLoads(kept.currentGoal),
      ...(secondary.length > 0 && { secondaryMuscleGroups: [...secondary] }),
    };
  });
}

export function setPlan(
  session: TrainingSession,
  exerciseIndex: number,
  { currentGoal, repTempo, formCues }: Pick<Exercise, 'currentGoal' | 'repTempo' | 'formCues'>,
): TrainingSession {
  return changeExercise(session, exerciseIndex, (exercise) => {
    return { ...exercise, currentGoal, repTempo, formCues };
  });
}

export function addSets(
  session: TrainingSession,
  exerciseIndex: number,
  kind: SetKind,
  values: SetValues,
  times = 1,
): TrainingSession {
  return changeExercise(session, exerciseIndex, (exercise) => {
    if (kind === 'working') {
      const next = exercise.workingSets.length + 1;
      const added = Array.from({ length: times }, (_, at) => toWorkingSet(values, next + at));
      return renumberPositions({ ...exercise, workingSets: [...exercise.workingSets, ...added] });
    }
    const next = exercise.warmupSets.length + 1;
    const added = Array.from({ length: times }, (_, at) => toWarmupSet(values, next + at).set);
    return renumberPositions({ ...exercise, warmupSets: [...exercise.warmupSets, ...added] });
  });
}

/** Replaces the values of a set; keys that the notation cannot express are kept. */
export function replaceSet(
  session: TrainingSession,
  exerciseIndex: number,
  place: SetPlace,
  values: SetValues,
): TrainingSession {
  return changeExercise(session, exerciseIndex, (exercise) => {
    if (place.kind === 'working') {
      const workingSets = exercise.workingSets.map((set, index) =>
        index === place.index ? { ...toWorkingSet(values, set.set), ...keysOutsideNotation(set) } : set,
      );
      return { ...exercise, workingSets };
    }
    const warmupSets = exercise.warmupSets.map((set, index) =>
      index === place.index ? { ...toWarmupSet(values, set.set).set, ...keysOutsideNotation(set) } : set,
    );
    return { ...exercise, warmupSets };
  });
}

/** Removes a set and renumbers the rest of its list. */
export function removeSet(session: TrainingSession, exerciseIndex: number, place: SetPlace): TrainingSession {
  const without = <T extends { set: number }>(sets: readonly T[]): T[] =>
    sets.filter((_, index) => index !== place.index).map((set, index) => ({ ...set, set: index + 1 }));
  return changeExercise(session, exerciseIndex, (exercise) =>
    renumberPositions(
      place.kind === 'working'
        ? { ...exercise, workingSets: without(exercise.workingSets) }
        : { ...exercise, warmupSets: without(exercise.warmupSets) },
    ),
  );
}

export function setExerciseNotes(
  session: TrainingSession,
  exerciseIndex: number,
  notes: string | null,
): TrainingSession {
  return changeExercise(session, exerciseIndex, (exercise) => ({ ...exercise, notes }));
}

export function setSetNotes(
  session: TrainingSession,
  exerciseIndex: number,
  place: SetPlace,
  notes: string | null,
): TrainingSession {
  const noted = <T extends WarmupSet | WorkingSet>(sets: readonly T[]): T[] =>
    sets.map((set, index) => (index === place.index ? { ...set, notes } : set));
  return changeExercise(session, exerciseIndex, (exercise) =>
    place.kind === 'working'
      ? { ...exercise, workingSets: noted(exercise.workingSets) }
      : { ...exercise, warmupSets: noted(exercise.warmupSets) },
  );
}

export function setSessionNotes(session: TrainingSession, notes: string | null): TrainingSession {
  const { notes: _former, ...rest } = session;
  return notes === null ? rest : { ...rest, notes };
}

export function setAt(exercise: Exercise, place: SetPlace): WarmupSet | WorkingSet | null {
  const sets = place.kind === 'working' ? exercise.workingSets : exercise.warmupSets;
  return sets[place.index] ?? null;
}

/** The places of all sets of an exercise in their order: warm-ups first, unless the sets have positions. */
export function setPlaces(exercise: Exercise): readonly SetPlace[] {
  return setsInOrder(exercise).map(({ kind, index }) => ({ kind, index }));
}

/** The keys of a set that the notation cannot express, such as its type and its time of completion. */
function keysOutsideNotation(set: WarmupSet | WorkingSet): Record<string, unknown> {
  const known = new Set([...Object.keys(valuesOf(set)), 'set', 'repCount']);
  return Object.fromEntries(Object.entries(set).filter(([key]) => !known.has(key)));
}

/** Numbers exercises in order. An exercise that has the right number already stays the same object. */
function numbered(exercises: readonly Exercise[]): Exercise[] {
  return exercises.map((exercise, index) =>
    exercise.Order === index + 1 ? exercise : { ...exercise, Order: index + 1 },
  );
}

function changeExercise(
  session: TrainingSession,
  exerciseIndex: number,
  change: (exercise: Exercise) => Exercise,
): TrainingSession {
  const exercises = session.exercises.map((exercise, index) =>
    index === exerciseIndex ? change(exercise) : exercise,
  );
  return { ...session, exercises };
}

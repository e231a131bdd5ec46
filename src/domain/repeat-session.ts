/** A past session to be done again: what was planned of it, without what was done. */
import { exerciseKey } from './exercise-name.js';
import type { Exercise, TrainingSession } from './record.js';

/**
 * The exercises of a past session in its order, numbered anew: names, muscles, goals, tempo, cues and supersets.
 * Sets and notes are of that day and stay there.
 */
export function repeatExercises({ exercises }: TrainingSession): Exercise[] {
  return exercises.map((exercise, index) => ({
    Order: index + 1,
    Name: exercise.Name,
    targetMuscleGroups: [...exercise.targetMuscleGroups],
    repTempo: exercise.repTempo,
    currentGoal: exercise.currentGoal,
    warmupSets: [],
    workingSets: [],
    notes: null,
    warmupNotes: null,
    formCues: [...exercise.formCues],
    // Written only where there are any.
    ...(exercise.secondaryMuscleGroups && { secondaryMuscleGroups: [...exercise.secondaryMuscleGroups] }),
    ...(exercise.supersetGroup && { supersetGroup: exercise.supersetGroup }),
    ...(exercise.exerciseType && { exerciseType: exercise.exerciseType }),
  }));
}

/** True where a session has every exercise of a past one: then it repeats it, whoever put them there. */
export function isRepeatOf(session: TrainingSession, past: TrainingSession): boolean {
  const keys = new Set(session.exercises.map(({ Name }) => exerciseKey(Name)));
  return past.exercises.length > 0 && past.exercises.every(({ Name }) => keys.has(exerciseKey(Name)));
}

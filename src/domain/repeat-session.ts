/** Repeats a past session: copies its plan, not its sets. */
import type { JoinedNames } from './joined-names.js';
import type { Exercise, TrainingSession } from './record.js';

/**
 * Exercises of past sessions, renumbered in order: names, muscles, goals, tempo, cues and supersets, without sets and
 * notes.
 */
export function repeatExercises(exercises: readonly Exercise[]): Exercise[] {
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
    // Keys that the exercise does not have are left out.
    ...(exercise.secondaryMuscleGroups && { secondaryMuscleGroups: [...exercise.secondaryMuscleGroups] }),
    ...(exercise.supersetGroup && { supersetGroup: exercise.supersetGroup }),
    ...(exercise.exerciseType && { exerciseType: exercise.exerciseType }),
    ...(exercise.importedCategory && { importedCategory: exercise.importedCategory }),
  }));
}

/** The session with the names that its aliases stand for; the same object if it has no aliases. */
export function withOwnNames(session: TrainingSession, { nameOf }: JoinedNames): TrainingSession {
  const exercises = session.exercises.map((each) => {
    const name = nameOf(each.Name);
    return name === each.Name ? each : { ...each, Name: name };
  });
  const isChanged = exercises.some((each, index) => each !== session.exercises[index]);
  return isChanged ? { ...session, exercises } : session;
}

/** The program of a session, with only the keys that the session has. */
export type FollowedProgram = Pick<
  TrainingSession,
  'program' | 'programAuthor' | 'programLengthWeeks' | 'programDay'
>;

export function programOf(session: FollowedProgram): FollowedProgram {
  const { program, programAuthor, programLengthWeeks, programDay } = session;
  return {
    ...(program !== undefined && { program }),
    ...(programAuthor !== undefined && { programAuthor }),
    ...(programLengthWeeks !== undefined && { programLengthWeeks }),
    ...(programDay !== undefined && { programDay }),
  };
}

/** Makes a session without sets from a prescribed day. */
import { addExercise } from '../edit-session.js';
import type { ExerciseMuscles } from '../exercise-library.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION, type Exercise, type TrainingSession } from '../record.js';
import type { FollowedProgram } from '../repeat-session.js';
import type { PrescribedDay, PrescribedExercise } from './prescribe-day.js';
import type { Program } from './program.js';
import { lengthInWeeks } from './program-weeks.js';

/** The values of a session that a program does not determine. */
export type SessionBeginning = Pick<TrainingSession, '_id' | 'userId' | 'userName' | 'date'> & {
  /** The phase of the session if the program has no phases. */
  readonly phase: number | null;
};

/**
 * The session with its exercises and goals, without sets.
 * @param musclesOf returns the muscles of an exercise by its name
 */
export function plannedSession(
  program: Program,
  day: PrescribedDay,
  { phase, ...beginning }: SessionBeginning,
  musclesOf: (name: string) => ExerciseMuscles | undefined = () => undefined,
): TrainingSession {
  const empty: TrainingSession = {
    dataModelVersion: DATA_MODEL_VERSION,
    dataModelType: DATA_MODEL_TYPE,
    ...beginning,
    phase: day.place.phase ?? phase,
    week: day.place.week,
    isDeloadWeek: day.isDeloadWeek,
    focus: day.name,
    exercises: [],
    sessionDurationMinutes: null,
    ...keysOfProgram(program),
    programDay: day.name,
  };
  const session = day.exercises.reduce(
    (before, { name }) => addExercise(before, name, musclesOf(name)),
    empty,
  );
  return {
    ...session,
    exercises: session.exercises.map((exercise, place) => withPlan(exercise, day.exercises[place])),
  };
}

/** The keys that a session saves about its program, without the day. */
export function keysOfProgram(program: Program): Omit<FollowedProgram, 'programDay'> {
  const weeks = lengthInWeeks(program);
  return {
    program: program.name,
    ...(program.author !== null && { programAuthor: program.author }),
    ...(weeks !== null && { programLengthWeeks: weeks }),
  };
}

function withPlan(exercise: Exercise, planned: PrescribedExercise | undefined): Exercise {
  if (!planned) return exercise;
  const { tempo, goal, cues, supersetGroup } = planned;
  return {
    ...exercise,
    repTempo: tempo,
    currentGoal: goal,
    formCues: [...cues],
    ...(supersetGroup !== null && { supersetGroup }),
  };
}

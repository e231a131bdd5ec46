/** The prescribed sets of the exercises of the session in progress. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { PrescribedDay, PrescribedExercise } from '../../domain/program/prescribe-day.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { isSameGoal } from '../../domain/same-goal.js';
import type { LogState } from './log-state.js';

/**
 * The prescribed sets. Null if the program lacks the exercise, or if the user changed its goal or the
 * session's deload.
 */
export function prescribedExercise(
  { session, prescribed }: Pick<LogState, 'session' | 'prescribed'>,
  exercise: Exercise,
): PrescribedExercise | null {
  if (!session || session.isDeloadWeek !== prescribed?.isDeloadWeek) return null;
  const found = findPrescribed(prescribed, session, exercise);
  return found && isSameGoal(found.goal, exercise.currentGoal) ? found : null;
}

/** The session with the phase, week, deload, goals and tempos of the day. Other exercises are unchanged. */
export function withPrescription(session: TrainingSession, day: PrescribedDay): TrainingSession {
  const exercises = session.exercises.map((exercise) => {
    const found = findPrescribed(day, session, exercise);
    return found ? { ...exercise, currentGoal: found.goal, repTempo: found.tempo } : exercise;
  });
  const { phase, week } = day.place;
  return { ...session, phase: phase ?? session.phase, week, isDeloadWeek: day.isDeloadWeek, exercises };
}

/** The prescription for an exercise. Several exercises with the same name match in their order. */
function findPrescribed(
  day: PrescribedDay,
  { exercises }: TrainingSession,
  exercise: Exercise,
): PrescribedExercise | undefined {
  const key = exerciseKey(exercise.Name);
  const place = exercises.filter(({ Name }) => exerciseKey(Name) === key).indexOf(exercise);
  return day.exercises.filter(({ name }) => exerciseKey(name) === key)[place];
}

/** Finds the exercise that `add` logs to; if the session lacks it, adds it with muscles and goal. */
import type { Athlete } from '../domain/athlete.js';
import { addExercise, setPlan } from '../domain/edit-session.js';
import type { ExerciseLibrary, ExerciseMuscles } from '../domain/exercise-library.js';
import { exerciseKey } from '../domain/exercise-name.js';
import { settingsOf } from '../domain/exercise-settings.js';
import { findMuscles } from '../domain/muscles/find-muscles.js';
import { occurrenceWithGoal } from '../domain/progression/counting-occurrences.js';
import type { Exercise, TrainingSession } from '../domain/record.js';
import { recordedMuscles } from '../persistence/muscle-finder.js';
import type { SessionReader } from '../persistence/session-reader.js';

/** What is known about exercises. `reader` is null if nothing is stored yet. */
export type ExerciseSources = {
  readonly reader: SessionReader | null;
  readonly library: ExerciseLibrary;
  readonly athlete: Athlete;
};

/** Returns the session with the exercise, and the index of the last exercise of this name. @throws StorageError */
export function withExercise(
  session: TrainingSession,
  name: string,
  sources: ExerciseSources,
): { readonly session: TrainingSession; readonly index: number } {
  const key = exerciseKey(name);
  const known = session.exercises.findLastIndex((exercise) => exerciseKey(exercise.Name) === key);
  if (known !== -1) return { session, index: known };
  const added = addExercise(session, name, musclesOf(name, sources));
  const index = session.exercises.length;
  const exercise = added.exercises[index];
  const plan = lastPlan(name, session, sources.reader);
  return { session: exercise && plan ? setPlan(added, index, { ...exercise, ...plan }) : added, index };
}

function musclesOf(name: string, { reader, library, athlete }: ExerciseSources): ExerciseMuscles | undefined {
  const own = settingsOf(athlete, name).muscles;
  if (own) return own;
  const recorded = reader && recordedMuscles(reader, name);
  const found = findMuscles(name, library, athlete)?.muscles;
  return recorded ?? (found === 'none' ? undefined : found);
}

/** Enough occurrences to reach back past a deload week. */
const MAX_OCCURRENCES = 30;

/** The exercise's goal and tempo in the earlier session that `occurrenceWithGoal` chooses; null if it chooses none. */
function lastPlan(
  name: string,
  before: TrainingSession,
  reader: SessionReader | null,
): Pick<Exercise, 'currentGoal' | 'repTempo'> | null {
  const recent = reader?.occurrencesBefore(name, before, MAX_OCCURRENCES) ?? [];
  const found = occurrenceWithGoal(recent, { today: before.date, focus: before.focus });
  const session = found && reader?.getSession(found.sessionId);
  const exercise = session?.exercises.find(({ Name }) => exerciseKey(Name) === exerciseKey(name));
  return exercise ? { currentGoal: exercise.currentGoal, repTempo: exercise.repTempo } : null;
}

/** Reads an exercise for its view. */
import type { CommandContext } from '../command.js';
import { createExerciseDetail, type ExerciseDetail } from './exercise-detail.js';

/** The minimum number of occurrences to read. When the cursor comes near the last of them, the view reads more. */
const FIRST_OCCURRENCES = 100;

/**
 * Reads an exercise; 'none' if no saved session has it.
 * @param shown the number of occurrences read before
 * @throws Error with a one-sentence message
 */
export function readExercise(
  { getState, ports }: CommandContext,
  name: string,
  shown = 0,
): ExerciseDetail | 'none' {
  const history = ports.exercises.history(name);
  if (history === null) return 'none';
  const occurrences = ports.exercises.occurrences(name, Math.max(shown, FIRST_OCCURRENCES));
  if (occurrences.length === 0) return 'none';
  return createExerciseDetail(name, history, occurrences, getState().athlete);
}

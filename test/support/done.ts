/** Sessions as statistics see them, in as few words as a test needs. */
import type { TrainingSession } from '../../src/domain/record.js';
import type { BodyWeights } from '../../src/domain/statistics/body-weights.js';
import { type DetailedExercise, doneExercisesOf } from '../../src/domain/statistics/done-exercise.js';
import { aSession, exercise } from './builders.js';

/** The exercises of these sessions, as the store would give them. */
export function doneIn(...sessions: readonly TrainingSession[]): readonly DetailedExercise[] {
  return sessions.flatMap(doneExercisesOf);
}

/** Sessions of one exercise, one for each date with its lines of sets; their ids rise with the dates. */
export function squatsOn(days: Readonly<Record<string, readonly string[]>>): readonly DetailedExercise[] {
  const sessions = Object.entries(days).map(([date, lines], index) =>
    aSession()
      .id(index + 1)
      .on(date)
      .with(exercise('Squat').working(...lines))
      .build(),
  );
  return doneIn(...sessions);
}

export const UNKNOWN_BODY_WEIGHT: BodyWeights = () => null;

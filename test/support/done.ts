/** Short builders of the input of statistics. */

import type { Athlete } from '../../src/domain/athlete.js';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../src/domain/record.js';
import type { BodyWeights } from '../../src/domain/statistics/body-weights.js';
import {
  bySession,
  type DetailedExercise,
  doneExercisesOf,
} from '../../src/domain/statistics/done-exercise.js';
import { RecordBook } from '../../src/domain/statistics/records.js';
import type { PersonalBests } from '../../src/domain/statistics/training-record.js';
import { aSession, exercise } from './builders.js';

/** The exercises of these sessions, as the database returns them. */
export function doneIn(...sessions: readonly TrainingSession[]): readonly DetailedExercise[] {
  return sessions.flatMap((session) => doneExercisesOf(session, false));
}

/** The personal bests of an exercise after these sessions. */
export function personalBestsIn(
  sessions: readonly TrainingSession[],
  name: string,
  athlete: Athlete = {},
): PersonalBests {
  const book = new RecordBook(athlete);
  const done = doneIn(...sessions).filter(({ key }) => key === exerciseKey(name));
  for (const inSession of bySession(done)) book.enter(inSession);
  return book.personalBests;
}

/** Sessions of squats: one for each date, with its lines of sets. The ids ascend in the given order. */
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

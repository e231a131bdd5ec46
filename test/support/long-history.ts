/** A long history of one exercise: enough sessions that its personal bests are cached. */
import type { TrainingSession } from '../../src/domain/record.js';
import { aSession, exercise } from './builders.js';

/** Sessions two days apart from 5 January 2026 on, with varying loads and reps, some of them records. */
export function longHistory(count: number, name = 'Squat'): TrainingSession[] {
  return Array.from({ length: count }, (_, index) => squatDay(index + 1, name));
}

export function squatDay(number: number, name = 'Squat'): TrainingSession {
  const day = new Date(Date.UTC(2026, 0, 3 + 2 * number)).toISOString().slice(0, 10);
  const load = 60 + ((number * 7) % 23) * 2.5;
  return aSession()
    .id(number)
    .on(`${day}T18:00:00+01:00`)
    .with(exercise(name).working(`${load}x${3 + (number % 5)} @8`, `${load - 10}x${5 + (number % 3)}+2`))
    .build();
}

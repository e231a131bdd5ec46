/**
 * The time of one workout: the wall clock when it was opened, continued by a steady clock. A wall clock that is set
 * during the workout changes no rest and no duration.
 */
import type { TrainingSession } from './record.js';
import { lastCompletedMs } from './rest-clock.js';

export type WorkoutClock = {
  /** The wall time at which it was started, in milliseconds since 1970. */
  readonly startedMs: number;
  /** The steady clock at that moment, in milliseconds since any fixed moment. */
  readonly steadyMs: number;
  /** False if the wall clock is before the last completed set: how long ago that was is unknown. */
  readonly isRestKnown: boolean;
};

/**
 * Starts the clock of a session that is opened. It never starts before the session's last completed set, so that sets
 * keep their order in time.
 */
export function startWorkoutClock(session: TrainingSession, nowMs: number, steadyMs: number): WorkoutClock {
  const lastMs = lastCompletedMs(session) ?? Number.NEGATIVE_INFINITY;
  return { startedMs: Math.max(nowMs, lastMs), steadyMs, isRestKnown: nowMs >= lastMs };
}

/** The time of the workout when the steady clock says `steadyMs`. */
export function workoutTimeMs(clock: WorkoutClock, steadyMs: number): number {
  return clock.startedMs + (steadyMs - clock.steadyMs);
}

/** The clock of a workout. Changing the wall clock during the workout changes neither rests nor the duration. */
import type { TrainingSession } from './record.js';
import { lastCompletedMs } from './rest-clock.js';

/** When a workout's clock was started, on both clocks. */
export type WorkoutClock = {
  /** The wall time of the start, in milliseconds since 1970. */
  readonly startedMs: number;
  /** The steady clock at the start, in milliseconds since an arbitrary moment. */
  readonly steadyMs: number;
  /** False if the wall clock is before the last completed set, so that the time since that set is unknown. */
  readonly isRestKnown: boolean;
};

/** Starts the clock, but not before the last completed set, so that sets keep their order in time. */
export function startWorkoutClock(session: TrainingSession, nowMs: number, steadyMs: number): WorkoutClock {
  const lastMs = lastCompletedMs(session) ?? Number.NEGATIVE_INFINITY;
  return { startedMs: Math.max(nowMs, lastMs), steadyMs, isRestKnown: nowMs >= lastMs };
}

/** The time of the workout when the steady clock shows `steadyMs`. */
export function workoutTimeMs(clock: WorkoutClock, steadyMs: number): number {
  return clock.startedMs + (steadyMs - clock.steadyMs);
}

/** The time of the session in progress, independent of changes to the wall clock. */
import type { TrainingSession } from '../../domain/record.js';
import { startWorkoutClock, type WorkoutClock, workoutTimeMs } from '../../domain/workout-clock.js';
import type { CommandContext } from '../command.js';
import type { Ports } from '../ports/ports.js';

export function startClock({ now, steadyMs }: Ports, session: TrainingSession): WorkoutClock {
  return startWorkoutClock(session, now().getTime(), steadyMs());
}

/** The time of the session in progress; the time of the wall clock if the session has no clock. */
export function workoutTime({ getState, ports }: Pick<CommandContext, 'getState' | 'ports'>): Date {
  const { clock } = getState().log;
  return clock === null ? ports.now() : new Date(workoutTimeMs(clock, ports.steadyMs()));
}

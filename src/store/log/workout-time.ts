/** The time of the session in progress, which a wall clock that is set meanwhile does not change. */
import type { TrainingSession } from '../../domain/record.js';
import { startWorkoutClock, type WorkoutClock, workoutTimeMs } from '../../domain/workout-clock.js';
import type { CommandContext } from '../command.js';
import type { Ports } from '../ports/ports.js';

/** Starts the clock of a session that is being opened. */
export function startClock({ now, steadyMs }: Ports, session: TrainingSession): WorkoutClock {
  return startWorkoutClock(session, now().getTime(), steadyMs());
}

/** The time in the session in progress; the wall clock if none has a clock. */
export function workoutTime({ getState, ports }: Pick<CommandContext, 'getState' | 'ports'>): Date {
  const { clock } = getState().log;
  return clock === null ? ports.now() : new Date(workoutTimeMs(clock, ports.steadyMs()));
}

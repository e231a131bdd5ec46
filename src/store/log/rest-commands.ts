/** Commands of the rest clock. */
import { UNCHANGED_REST } from '../../domain/rest-clock.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { notify } from '../notices.js';
import { currentRest } from './rest.js';
import { workoutTime } from './workout-time.js';

export type RestCommandId = 'rest.longer' | 'rest.shorter' | 'rest.pause' | 'rest.skip';

const STEP_SECONDS = 15;

export const restCommands: CommandTable<RestCommandId> = {
  'rest.longer': changeCommand(STEP_SECONDS),
  'rest.shorter': changeCommand(-STEP_SECONDS),
  'rest.pause': { when: whyNoRest, run: pause },
  'rest.skip': {
    when: whyNoRest,
    run: (context) => {
      context.dispatch({
        type: 'log/rest-changed',
        rest: { ...context.getState().log.rest, isSkipped: true },
      });
      notify(context, 'The rest clock is put away until the next set.');
    },
  },
};

/** The time is not the state's to know: what shows was true at the last tick. */
function whyNoRest(state: AppState): true | string {
  const isResting = state.log.nowMs !== null && currentRest(state, state.log.nowMs) !== null;
  return isResting || 'No rest is under way: it begins with a set.';
}

function changeCommand(seconds: number): Command {
  return {
    when: whyNoRest,
    run: ({ getState, dispatch }) => {
      const { rest } = getState().log;
      dispatch({ type: 'log/rest-changed', rest: { ...rest, extraSeconds: rest.extraSeconds + seconds } });
    },
  };
}

function pause(context: CommandContext): void {
  const { rest } = context.getState().log;
  const nowMs = workoutTime(context).getTime();
  const { pausedAtMs } = rest;
  const changed =
    pausedAtMs === null
      ? { ...rest, pausedAtMs: nowMs }
      : { ...rest, pausedAtMs: null, pausedMs: rest.pausedMs + nowMs - pausedAtMs };
  context.dispatch({ type: 'log/rest-changed', rest: changed });
  notify(context, pausedAtMs === null ? 'The rest clock is paused.' : 'The rest clock goes on.');
}

/** A new set: the clock begins again, as nobody has changed it. */
export function startRest(context: CommandContext): void {
  context.dispatch({ type: 'log/rest-changed', rest: UNCHANGED_REST });
  context.dispatch({ type: 'log/ticked', nowMs: workoutTime(context).getTime() });
}

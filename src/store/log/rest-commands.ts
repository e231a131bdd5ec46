/** Commands of the rest clock. */
import { REST_STEP_SECONDS, UNCHANGED_REST } from '../../domain/rest-clock.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { notify } from '../notices.js';
import { stageFrom } from './log-state.js';
import { currentRest, hasRestClock, restChanges } from './rest.js';
import { workoutTime } from './workout-time.js';

export type RestCommandId =
  | 'rest.menu'
  | 'rest.close'
  | 'rest.longer'
  | 'rest.shorter'
  | 'rest.pause'
  | 'rest.skip';

export const restCommands: CommandTable<RestCommandId> = {
  'rest.menu': {
    when: whyNoRest,
    run: ({ dispatch }) => dispatch({ type: 'log/stage-opened', stage: { kind: 'rest' } }),
  },
  'rest.close': { run: close },
  'rest.longer': changeCommand(REST_STEP_SECONDS),
  'rest.shorter': changeCommand(-REST_STEP_SECONDS),
  'rest.pause': { when: whyNoRest, run: pause },
  'rest.skip': {
    when: whyNoRest,
    run: (context) => {
      context.dispatch({
        type: 'log/rest-changed',
        rest: { ...restChanges(context.getState().log), isSkipped: true },
      });
      close(context);
      notify(context, 'Rest skipped. The next set starts the clock again.');
    },
  },
};

function close({ dispatch }: CommandContext): void {
  dispatch({ type: 'log/stage-opened', stage: stageFrom('sets') });
}

/** True if a rest was running at the last tick; otherwise the reason why the rest clock cannot be changed. */
function whyNoRest(state: AppState): true | string {
  const isResting = state.log.nowMs !== null && currentRest(state, state.log.nowMs) !== null;
  if (isResting) return true;
  return hasRestClock(state)
    ? 'No rest is running. The next set starts one.'
    : 'Only a session that is logged during the workout has a rest clock.';
}

function changeCommand(seconds: number): Command {
  return {
    when: whyNoRest,
    run: ({ getState, dispatch }) => {
      const rest = restChanges(getState().log);
      dispatch({ type: 'log/rest-changed', rest: { ...rest, extraSeconds: rest.extraSeconds + seconds } });
    },
  };
}

function pause(context: CommandContext): void {
  const rest = restChanges(context.getState().log);
  const nowMs = workoutTime(context).getTime();
  const { pausedAtMs } = rest;
  const changed =
    pausedAtMs === null
      ? { ...rest, pausedAtMs: nowMs }
      : { ...rest, pausedAtMs: null, pausedMs: rest.pausedMs + nowMs - pausedAtMs };
  // Tick first: the change then applies to the time that the clock shows, so the clock does not jump.
  context.dispatch({ type: 'log/ticked', nowMs });
  context.dispatch({ type: 'log/rest-changed', rest: changed });
  notify(context, pausedAtMs === null ? 'Rest clock paused.' : 'Rest clock resumed.');
}

/** Restarts the rest clock after a set. Earlier changes to the rest no longer apply. */
export function startRest(context: CommandContext): void {
  context.dispatch({ type: 'log/rest-changed', rest: UNCHANGED_REST });
  context.dispatch({ type: 'log/ticked', nowMs: workoutTime(context).getTime() });
}

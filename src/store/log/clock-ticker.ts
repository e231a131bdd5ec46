/** Ticks for the clocks of the session in progress: every second while a rest runs, otherwise once a minute. */
import { lastCompletedMs } from '../../domain/rest-clock.js';
import { durationMinutes, msToNextMinute } from '../../domain/session-clock.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { currentRest, restChanges } from './rest.js';
import { workoutTime } from './workout-time.js';

const TICK_MS = 1000;
const REST_OVER = 'Rest is over.';

/** Calls back after `ms` milliseconds, unless the returned function cancels it. */
export type Timer = (ms: number, call: () => void) => () => void;

/**
 * Dispatches ticks when a clock on the screen changes, and rings when a rest reaches its target.
 * @returns a function that stops the ticker
 */
export function startClockTicker(
  context: CommandContext & { readonly subscribe: (listener: () => void) => () => void },
  after: Timer,
): () => void {
  const { getState, dispatch, ports } = context;
  let timer: { readonly isOfRest: boolean; readonly stop: () => void } | null = null;
  let checkedAtMs: number | null = null;
  const start = (isOfRest: boolean, ms: number) => {
    timer?.stop();
    timer = { isOfRest, stop: after(ms, tick) };
  };
  const plan = () => {
    if (timer?.isOfRest) return;
    const nowMs = workoutTime(context).getTime();
    const state = getState();
    const { log } = state;
    if (currentRest(state, nowMs) === null || restChanges(log).pausedAtMs !== null) {
      checkedAtMs = null;
      const waitMs = msToMinuteTick(state, nowMs);
      if (waitMs !== null) {
        start(false, waitMs);
      } else {
        timer?.stop();
        timer = null;
      }
      return;
    }
    checkedAtMs ??= nowMs;
    // A clock that was drawn more than a tick ago, such as before a restart, is drawn at once.
    const sinceDrawnMs = nowMs - (log.nowMs ?? 0);
    const isLate = sinceDrawnMs < 0 || sinceDrawnMs > TICK_MS;
    start(true, isLate ? 0 : TICK_MS);
  };
  const tick = () => {
    timer = null;
    const state = getState();
    const nowMs = workoutTime(context).getTime();
    const was = checkedAtMs === null ? null : currentRest(state, checkedAtMs);
    const is = currentRest(state, nowMs);
    checkedAtMs = nowMs;
    const isReached =
      was && is && was.elapsedSeconds < is.targetSeconds && is.elapsedSeconds >= is.targetSeconds;
    if (isReached) ports.ringBell(REST_OVER);
    dispatch({ type: 'log/ticked', nowMs });
    plan();
  };
  const unsubscribe = context.subscribe(plan);
  return () => {
    unsubscribe();
    timer?.stop();
  };
}

/** Milliseconds until the minutes on the screen change; 0 if they are stale, null if they do not change. */
function msToMinuteTick({ log }: AppState, nowMs: number): number | null {
  const { session, original, stage } = log;
  if (!session || original || stage.kind === 'saved' || lastCompletedMs(session) === null) return null;
  const waitMs = msToNextMinute(session, new Date(nowMs));
  if (waitMs === null) return null;
  const minutesAt = (ms: number) => durationMinutes(session, new Date(ms));
  return log.nowMs !== null && minutesAt(log.nowMs) === minutesAt(nowMs) ? waitMs : 0;
}

/** Ticks once a second while a rest runs, and at no other time. */
import type { CommandContext } from '../command.js';
import { currentRest } from './rest.js';
import { workoutTime } from './workout-time.js';

const TICK_MS = 1000;
const REST_OVER = 'Rest is over.';

/** Calls back after `ms` milliseconds, unless the returned function cancels it. */
export type Timer = (ms: number, call: () => void) => () => void;

/**
 * Watches the state, dispatches ticks while a rest runs, and rings once when the rest reaches its target.
 * @returns stops the ticker
 */
export function startRestTicker(
  context: CommandContext & { readonly subscribe: (listener: () => void) => () => void },
  after: Timer,
): () => void {
  const { getState, dispatch, ports } = context;
  let stopTimer: (() => void) | null = null;
  let checkedAtMs: number | null = null;
  const plan = () => {
    if (stopTimer !== null) return;
    const nowMs = workoutTime(context).getTime();
    const state = getState();
    const rest = currentRest(state, nowMs);
    if (rest === null || state.log.rest.pausedAtMs !== null) {
      checkedAtMs = null;
      return;
    }
    checkedAtMs ??= nowMs;
    // A clock not drawn for more than a tick, as after a restart, is drawn at once.
    const sinceDrawnMs = nowMs - (state.log.nowMs ?? 0);
    const isLate = sinceDrawnMs < 0 || sinceDrawnMs > TICK_MS;
    stopTimer = after(isLate ? 0 : TICK_MS, tick);
  };
  const tick = () => {
    stopTimer = null;
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
    stopTimer?.();
  };
}

/** Keeps the rest clock going: a tick a second while a rest shows, and none at any other time. */
import type { CommandContext } from '../command.js';
import { currentRest } from './rest.js';

const TICK_MS = 1000;
const REST_OVER = 'Rest is over.';

/** Calls back after so many milliseconds, unless what it returns is called before. */
export type Timer = (ms: number, call: () => void) => () => void;

/**
 * Watches the state and ticks where a rest is under way on the Log screen; rings once as it reaches its target.
 * @returns ends it
 */
export function keepRestClock(
  context: CommandContext & { readonly subscribe: (listener: () => void) => () => void },
  after: Timer,
): () => void {
  const { getState, dispatch, ports } = context;
  let stopTimer: (() => void) | null = null;
  const isShowing = () => {
    const state = getState();
    const isOpen = state.screen === 'log' && state.log.rest.pausedAtMs === null;
    return isOpen && currentRest(state, ports.now().getTime()) !== null;
  };
  const tick = () => {
    stopTimer = null;
    const before = getState();
    const nowMs = ports.now().getTime();
    const was = before.log.nowMs === null ? null : currentRest(before, before.log.nowMs);
    const is = currentRest(before, nowMs);
    dispatch({ type: 'log/ticked', nowMs });
    const isReached =
      was && is && was.elapsedSeconds < is.targetSeconds && is.elapsedSeconds >= is.targetSeconds;
    if (isReached) ports.ring(REST_OVER);
    plan();
  };
  const plan = () => {
    if (stopTimer === null && isShowing()) stopTimer = after(TICK_MS, tick);
  };
  const unsubscribe = context.subscribe(plan);
  return () => {
    unsubscribe();
    stopTimer?.();
  };
}

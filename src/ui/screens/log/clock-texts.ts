import { formatDuration } from '../../../domain/format-session.js';
import { formatRestClock } from '../../../domain/rest-clock.js';
import { durationMinutes, isLive } from '../../../domain/session-clock.js';
import type { AppState } from '../../../store/app-state.js';
import { currentRest, restChanges } from '../../../store/log/rest.js';

/** The duration of the session and the current rest; both are empty while a saved session is edited. */
export function clocksOf(state: AppState): { readonly minutes: string; readonly rest: string } {
  const { session, original, nowMs } = state.log;
  if (!session || original || nowMs === null) return { minutes: '', rest: '' };
  const minutes = isLive(session, new Date(nowMs)) ? durationMinutes(session, new Date(nowMs)) : null;
  const current = currentRest(state, nowMs);
  const paused = restChanges(state.log).pausedAtMs === null ? '' : ' paused';
  return {
    minutes: minutes === null ? '' : formatDuration(minutes),
    rest: current === null ? '' : `rest ${formatRestClock(current)}${paused}`,
  };
}

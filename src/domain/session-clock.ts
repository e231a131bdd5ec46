/** The running time of a session that is logged during training. */
import type { TrainingSession } from './record.js';

const MS_PER_MINUTE = 60_000;
const HALF = 0.5;
/** A session open for longer was forgotten, not trained. */
const LONGEST_SESSION_MINUTES = 6 * 60;

/** True while a session is being trained: it started at a known, recent time and has no duration yet. */
export function isLive(session: TrainingSession, now: Date): boolean {
  return session.sessionDurationMinutes === null && minutesSinceStart(session, now) !== null;
}

/** The recorded duration of a session, or else the time since its start; null if neither is known. */
export function durationMinutes(session: TrainingSession, now: Date): number | null {
  return session.sessionDurationMinutes ?? minutesSinceStart(session, now);
}

/** Milliseconds, at least 1, until the duration of a live session grows by a minute; null if it is not live. */
export function msToNextMinute(session: TrainingSession, now: Date): number | null {
  if (!isLive(session, now)) return null;
  const minutes = (now.getTime() - Date.parse(session.date)) / MS_PER_MINUTE;
  // The displayed duration is rounded, so it changes at half minutes.
  return Math.ceil((Math.round(minutes) + HALF - minutes) * MS_PER_MINUTE);
}

function minutesSinceStart({ date }: TrainingSession, now: Date): number | null {
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(date)) return null;
  const minutes = Math.round((now.getTime() - Date.parse(date)) / MS_PER_MINUTE);
  return minutes >= 0 && minutes <= LONGEST_SESSION_MINUTES ? minutes : null;
}

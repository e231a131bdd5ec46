/** Which sessions have a clock: those that are logged while they are trained. */
import type { TrainingSession } from './record.js';

const MS_PER_MINUTE = 60_000;
/** A session open for longer was left open, not trained. */
const LONGEST_SESSION_MINUTES = 6 * 60;

/**
 * True while a session is being trained: it began at a known instant not long ago, and nobody said yet how long it
 * took. One that is logged after the fact, of another day or another time, has no clock.
 */
export function isLive(session: TrainingSession, now: Date): boolean {
  return session.sessionDurationMinutes === null && minutesSinceStart(session, now) !== null;
}

/** The minutes a session took: as written, else since it began; null where it has no clock. */
export function durationMinutes(session: TrainingSession, now: Date): number | null {
  return session.sessionDurationMinutes ?? minutesSinceStart(session, now);
}

function minutesSinceStart({ date }: TrainingSession, now: Date): number | null {
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(date)) return null;
  const minutes = Math.round((now.getTime() - Date.parse(date)) / MS_PER_MINUTE);
  return minutes >= 0 && minutes <= LONGEST_SESSION_MINUTES ? minutes : null;
}

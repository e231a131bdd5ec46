/** The order of sessions: by date, then by id. */
import type { TrainingSession } from './record.js';
import { chronologicalKey } from './session-date.js';

/** The keys of a session that determine its place. */
export type SessionOrderKey = Pick<TrainingSession, '_id' | 'date'>;

/** Negative if `one` comes before `other`, 0 for the same session. */
export function compareSessionOrder(one: SessionOrderKey, other: SessionOrderKey): number {
  const [first, second] = [chronologicalKey(one.date), chronologicalKey(other.date)];
  if (first !== second) return first < second ? -1 : 1;
  if (one._id === other._id) return 0;
  return one._id < other._id ? -1 : 1;
}

/**
 * True if `one` is another session and comes before `session`. The saved copy of an edited session may have an earlier
 * date.
 */
export function isEarlierSession(one: SessionOrderKey, session: SessionOrderKey): boolean {
  return one._id !== session._id && compareSessionOrder(one, session) < 0;
}
